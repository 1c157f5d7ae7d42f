/** The time of one round. */
export interface Sample {
  readonly wall: number;
  /** The process's CPU time, which varies less than the wall time on a machine that is shared. */
  readonly cpu?: number;
}

/** The samples of each candidate, one per round. */
export type Samples = ReadonlyMap<string, readonly Sample[]>;

/** A measurement of this package and of its peers. */
export interface Measurement {
  /** What is measured, with the unit: `one GET over loopback, µs`. */
  readonly what: string;
  readonly rows: readonly {
    readonly name: string;
    readonly value: string;
    /** The ratio to the peer that the limit refers to. */
    readonly ratio?: string;
    /** The same of the CPU time. */
    readonly cpu?: string;
    readonly cpuRatio?: string;
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

/** A limit of `factor` times the wall time of a peer. */
export function atMost(factor: number, samples: Samples, peer: string): NonNullable<Measurement["limit"]> {
  const measured = ratio(timesOf(samples, "ours", "wall"), timesOf(samples, peer, "wall"));
  return { text: `at most ${factor} × ${peer}`, isMissed: measured > factor };
}

/** The rows of a measurement, with ratios to the candidate `base`. */
export function rowsOf(samples: Samples, base: string, digits = 0): Measurement["rows"] {
  return [...samples.keys()].map((name) => {
    const [wall, cpu] = [timesOf(samples, name, "wall"), timesOf(samples, name, "cpu")];
    const ratioOf = (times: readonly number[], time: keyof Sample): string =>
      `${ratio(times, timesOf(samples, base, time)).toFixed(2)} × ${base}`;
    return {
      name,
      value: median(wall).toFixed(digits),
      ratio: ratioOf(wall, "wall"),
      ...(cpu.length > 0 && { cpu: median(cpu).toFixed(digits), cpuRatio: ratioOf(cpu, "cpu") }),
    };
  });
}

function timesOf(samples: Samples, name: string, time: keyof Sample): readonly number[] {
  return (samples.get(name) ?? []).flatMap((sample) => sample[time] ?? []);
}

const HEAD = ["measurement", "candidate", "value", "ratio", "CPU time", "ratio of CPU times", "limit for ours"] as const;

/** All measurements as one Markdown table, which is readable in a terminal, too. */
export function toTable(measurements: readonly Measurement[]): string {
  const rows = measurements.flatMap(({ what, rows: candidates, limit }) =>
    candidates.map(({ name, value, ratio: ratioText = "", cpu = "", cpuRatio = "" }, index) => [
      index === 0 ? what : "",
      name,
      value,
      ratioText,
      cpu,
      cpuRatio,
      name === "ours" && limit !== undefined ? `${limit.text}${limit.isMissed ? ": MISSED" : ""}` : "",
    ]),
  );
  const widths = HEAD.map((title, column) => Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)));
  const line = (cells: readonly string[]): string => `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(" | ")} |`;
  return [line(HEAD), line(widths.map((width) => "-".repeat(width))), ...rows.map(line)].join("\n");
}
