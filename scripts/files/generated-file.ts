/** A file of the output folder. */
export interface GeneratedFile {
  /** Relative to the output folder. */
  readonly path: string;
  readonly text: string;
}

/** The second line of every generated file: it says that a person may not have written it. */
export const DO_NOT_EDIT = "Do not edit; run `npm run generate`.";
