import fc from "fast-check";
import { expect, it } from "vitest";
import { createClient, paginateListIpPool, type Cursor } from "../../../../src/index.js";
import { stubFetch, type Step } from "../../../support/stub-fetch.js";

/** A server in memory, with any list, page size and quirks; it may fail once, at any page. */
interface ListServer {
  readonly count: number;
  readonly size: number;
  readonly isFlat: boolean;
  readonly isNumeric: boolean;
  readonly end: null | "" | undefined;
  /** Which pages are preceded by an empty one. */
  readonly empty: readonly boolean[];
  readonly fault: { readonly page: number; readonly kind: "500" | "reset" | "html" | "no array" } | undefined;
  readonly prefetch: boolean;
}

function serverOf({ count, size, isFlat, isNumeric, end, empty, fault }: ListServer): Step {
  const starts = Array.from({ length: Math.max(1, Math.ceil(count / size)) }, (_, index) => index * size);
  const pages = starts.flatMap((start, index) => [
    ...(empty[index % empty.length] === true ? [[]] : []),
    Array.from({ length: Math.min(size, count - start) }, (_, offset) => start + offset),
  ]);
  let isBroken = fault !== undefined;
  return ({ url }) => {
    const key = new URL(url).searchParams.get("after_key");
    const index = key === null ? 0 : Number(key);
    if (isBroken && fault !== undefined && index === fault.page % pages.length) {
      isBroken = false;
      if (fault.kind === "reset") return Promise.reject(new TypeError("fetch failed"));
      if (fault.kind === "no array") return Response.json({ _metadata: {} });
      return new Response("<html>", { status: fault.kind === "500" ? 500 : 200 });
    }
    const next = index + 1 < pages.length ? (isNumeric ? index + 1 : String(index + 1)) : end;
    const cursors = next === undefined ? {} : { after_key: next };
    return Response.json({ result: pages[index], _metadata: isFlat ? cursors : { next_params: cursors } });
  };
}

it("for any list, page size, quirks, failure and resume, the items are exactly those of the list, in order", async () => {
  const fault = fc.record({
    page: fc.nat(20),
    kind: fc.constantFrom("500" as const, "reset" as const, "html" as const, "no array" as const),
  });
  const anyServer: fc.Arbitrary<ListServer> = fc.record({
    count: fc.integer({ min: 0, max: 30 }),
    size: fc.integer({ min: 1, max: 9 }),
    isFlat: fc.boolean(),
    isNumeric: fc.boolean(),
    end: fc.constantFrom(null, "" as const, undefined),
    empty: fc.array(fc.boolean(), { minLength: 1, maxLength: 4 }),
    fault: fc.option(fault, { nil: undefined }),
    prefetch: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(anyServer, async (server) => {
      const client = createClient({ apiKey: "SG.x", retry: false, fetch: stubFetch(serverOf(server)).fetch });
      const items: unknown[] = [];
      const run = async (from: Cursor | null): Promise<void> => {
        for await (const item of paginateListIpPool(client, {}, { from, prefetch: server.prefetch })) items.push(item);
      };
      await run(null).catch(async (error: unknown) => {
        expect(error).toMatchObject({ itemsYielded: items.length });
        const { resumeFrom } = JSON.parse(JSON.stringify(error)) as { resumeFrom: Cursor | null }; // every error of a run has it
        await run(resumeFrom);
      });
      expect(items).toEqual(Array.from({ length: server.count }, (_, index) => index));
    }),
    { numRuns: 200 },
  );
});
