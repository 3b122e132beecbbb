/**
 * Puts the workbench into the documentation's site as its playground, where it was built (`npm run workbench:build`).
 */
import { cpSync, existsSync } from "node:fs";
import { ROOT } from "./folders";

const built = `${ROOT}examples/workbench/built`;
if (existsSync(`${built}/index.html`)) cpSync(built, `${ROOT}docs/api/workbench`, { recursive: true });
else console.log("the playground is left out: npm ci --prefix examples/workbench && npm run workbench:build");
