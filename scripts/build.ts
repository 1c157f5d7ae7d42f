// Writes dist/, what is published. npm runs it before it packs the tarball.
import { projectPath } from "./command/paths.js";
import { buildPackage } from "./package/build-package.js";

await buildPackage(projectPath("dist"));
