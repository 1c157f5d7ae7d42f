import { Stop } from "../command/problems.js";

/** Why a revision was not taken, with all reasons. */
export class Refused extends Stop {
  constructor(sentence: string, reasons: readonly string[]) {
    super([sentence, ...reasons.map((reason) => `  - ${reason}`)].join("\n"));
  }
}
