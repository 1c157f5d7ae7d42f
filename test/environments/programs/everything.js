import { around } from "./around.js";
import { program } from "./program.js";
import { samples } from "./samples.js";

export async function everything() {
  return { program: await program(), samples: await samples(), around: await around() };
}
