/** What stops a command, and is the user's to mend: its message is all there is to say. */
export class Stop extends Error {}

/** What stops a build: one sentence, with the file and the JSON pointer of what it speaks of. */
export class BuildError extends Stop {
  override readonly name = "BuildError";

  constructor(sentence: string, at: { readonly file: string; readonly pointer?: string }) {
    super(`${at.file}${at.pointer ?? ""}: ${sentence}`);
  }
}

/**
 * Tells a problem. It stops a build with corrections, but is only a warning for a document without any (`--overlay none`): there the generator
 * leaves out what it cannot know instead of insisting on it. One of our own extensions that is wrong always stops the build.
 */
export type Report = (sentence: string, pointer: string, always?: "always") => void;
