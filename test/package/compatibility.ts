/** A version of TypeScript, and the values of `module` that it accepts with each `moduleResolution`. */
interface Compiler {
  readonly version: string;
  readonly modules: Readonly<Record<string, readonly string[]>>;
}

const NODE16 = ["node16", "node18", "node20", "nodenext"];

/** `es2015` to `es2022` resolve as `esnext` does, so they are not repeated. */
const COMPILERS: readonly Compiler[] = [
  {
    version: "5.4",
    modules: {
      node10: ["commonjs", "esnext", "preserve"],
      node16: ["node16", "nodenext"],
      nodenext: ["node16", "nodenext"],
      bundler: ["esnext", "preserve"],
    },
  },
  {
    version: "5.9",
    modules: { node10: ["commonjs", "esnext", "preserve"], node16: NODE16, nodenext: NODE16, bundler: ["esnext", "preserve"] },
  },
  { version: "7.0", modules: { node16: NODE16, nodenext: NODE16, bundler: ["commonjs", "esnext", "preserve"] } },
];

/** What the README promises in "Compatibility". The checks of the packed tarball run these versions, and a test compares the README. */
export const compatibility = {
  /** Major versions; the checks run one of each. */
  node: ["20", "22", "24", "26"],
  otherRuntimes: ["Bun", "Deno", "workerd"],
  /** Major versions; the checks install one of each. */
  jest: ["29", "30"],
  jestTransforms: ["ts-jest", "babel-jest"],
  typescript: COMPILERS,
} as const;

/** The table of the README, as rows of cells. */
export function compatibilityRows(): readonly (readonly [what: string, checkedOn: string])[] {
  const { node, otherRuntimes, jest, jestTransforms, typescript } = compatibility;
  const versions = typescript.map(({ version }) => version);
  const resolutions = [...new Set(typescript.flatMap(({ modules }) => Object.keys(modules)))].map((name) => `\`${name}\``);
  return [
    ["runtimes", `Node ${listOf(node)}, ${listOf(otherRuntimes)}`],
    ["modules", "`import` and `require`, also where Node cannot require ESM; a program may load both"],
    ["Jest", `${listOf(jest)} in CommonJS, with ${listOf(jestTransforms)}`],
    ["TypeScript", `${listOf(versions)}; \`skipLibCheck: false\`, with \`exactOptionalPropertyTypes\`, without \`strictNullChecks\``],
    ["`moduleResolution`", `${listOf(resolutions)}, where the compiler has them, with each \`module\` that it accepts`],
  ];
}

function listOf(items: readonly string[]): string {
  return `${items.slice(0, -1).join(", ")} and ${items.at(-1) ?? ""}`;
}
