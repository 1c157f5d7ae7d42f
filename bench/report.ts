/** A measurement of this package and of its peers. */
export interface Measurement {
  /** What is measured, with the unit: `one GET over loopback, µs`. */
  readonly what: string;
  readonly rows: readonly {
    readonly name: string;
    readonly value: string;
    /** The ratio to the peer that the limit refers to. */
    readonly ratio?: string;
  }[];
  /** The limit for this package, and whether it was exceeded. */
  readonly limit?: { readonly text: string; readonly isMissed: boolean };
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}

/** The median of the ratios of each round: a drift of the machine's speed does not change it. */
export function ratio(values: readonly number[], base: readonly number[]): number {
  return median(values.map((value, round) => value / (base[round] ?? NaN)));
}

/** A limit of `factor` times the value of a peer. */
export function atMost(factor: number, times: ReadonlyMap<string, readonly number[]>, peer: string): NonNullable<Measurement["limit"]> {
  return { text: `at most ${factor} × ${peer}`, isMissed: ratio(times.get("ours") ?? [], times.get(peer) ?? []) > factor };
}

/** The rows of a measurement, from the times of several rounds, with ratios to the candidate `base`. */
export function rowsOf(times: ReadonlyMap<string, readonly number[]>, base: string, digits = 0): Measurement["rows"] {
  return [...times].map(([name, values]) => ({
    name,
    value: median(values).toFixed(digits),
    ratio: `${ratio(values, times.get(base) ?? []).toFixed(2)} × ${base}`,
  }));
}

const HEAD = ["measurement", "candidate", "value", "ratio", "limit for ours"] as const;

/** All measurements as one Markdown table, which is readable in a terminal, too. */
export function toTable(measurements: readonly Measurement[]): string {
  const rows = measurements.flatMap(({ what, rows: candidates, limit }) =>
    candidates.map(({ name, value, ratio: ratioText = "" }, index) => [
      index === 0 ? what : "",
      name,
      value,
      ratioText,
      name === "ours" && limit !== undefined ? `${limit.text}${limit.isMissed ? ": MISSED" : ""}` : "",
    ]),
  );
  const widths = HEAD.map((title, column) => Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)));
  const line = (cells: readonly string[]): string => `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(" | ")} |`;
  return [line(HEAD), line(widths.map((width) => "-".repeat(width))), ...rows.map(line)].join("\n");
}
