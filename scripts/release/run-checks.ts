import type { Check } from "./checks.js";

/** What became of a check. */
export interface CheckResult {
  readonly name: string;
  readonly outcome: "passed" | "failed" | "skipped";
  /** What to do, if it failed. */
  readonly problem?: string;
}

/** Runs all cheap checks. If they pass, runs the expensive ones until one fails. */
export async function runChecks(cheap: readonly Check[], expensive: readonly Check[]): Promise<readonly CheckResult[]> {
  const results: CheckResult[] = [];
  for (const check of cheap) results.push(await runCheck(check));
  for (const check of expensive) {
    const isBlocked = results.some(({ outcome }) => outcome !== "passed");
    if (!isBlocked) console.log(`Checking that ${check.name} …`);
    results.push(isBlocked ? { name: check.name, outcome: "skipped" } : await runCheck(check));
  }
  return results;
}

async function runCheck({ name, findProblem }: Check): Promise<CheckResult> {
  const problem = await findProblem();
  return problem === undefined ? { name, outcome: "passed" } : { name, outcome: "failed", problem };
}

/** The results of all checks, one per line, each failure with what to do. */
export function report(tag: string, results: readonly CheckResult[]): string {
  const lines = results.flatMap(({ name, outcome, problem }) => [
    `  ${outcome.padEnd("skipped".length)}  ${name}`,
    ...(problem?.split("\n").map((line) => `           ${line}`) ?? []),
  ]);
  const failures = results.filter(({ outcome }) => outcome === "failed").length;
  const count = `${failures} ${failures === 1 ? "check" : "checks"}`;
  return [`\nThe checks of ${tag}:`, ...lines, ...(failures === 0 ? [] : [`Not ready: ${count} failed.`])].join("\n");
}
