import { everything } from "./everything.js";

console.log(JSON.stringify(await everything()));
