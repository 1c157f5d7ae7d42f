/** A desired state that cannot be read, or that contradicts itself. */
export class DesiredStateError extends TypeError {
  override readonly name = "DesiredStateError";

  /** @param problems one sentence each */
  constructor(readonly problems: readonly string[]) {
    super(["The desired state cannot be used:", ...problems.map((problem) => `  ${problem}`)].join("\n"));
  }
}

/** The entries of what should be an object with objects as values. */
export function entriesOf(desired: unknown, problems: string[]): readonly (readonly [string, Readonly<Record<string, unknown>>])[] {
  if (!isRecord(desired)) {
    problems.push("It is not an object.");
    return [];
  }
  return Object.entries(desired).flatMap(([name, value]) => {
    if (isRecord(value)) return [[name, value] as const];
    problems.push(`${JSON.stringify(name)} is not described by an object.`);
    return [];
  });
}

/** Reports keys that mean nothing: a misspelt one must not be ignored. */
export function checkKeys(name: string, value: object, known: readonly string[], problems: string[]): void {
  for (const key of Object.keys(value))
    if (!known.includes(key))
      problems.push(`${JSON.stringify(name)} has the unknown key ${JSON.stringify(key)}; expected ${known.join(", ")}.`);
}

/** A list of different, non-empty texts without blanks around them. */
export function listOf(name: string, value: unknown, key: string, problems: string[]): readonly string[] {
  if (!Array.isArray(value) || !value.every((item) => typeof item === "string")) {
    problems.push(`${JSON.stringify(name)}: \`${key}\` is not a list of strings.`);
    return [];
  }
  const seen = new Map<string, string>();
  for (const item of value) {
    const same = seen.get(item.trim().toLowerCase());
    if (item.trim() !== item || item === "")
      problems.push(`${JSON.stringify(name)}: ${JSON.stringify(item)} is empty or has blanks around it.`);
    else if (same !== undefined) problems.push(`${JSON.stringify(name)} lists ${JSON.stringify(item)} twice.`);
    seen.set(item.trim().toLowerCase(), item);
  }
  return value;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
