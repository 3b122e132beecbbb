/** What must not compile, and what must: checked by `npm run typecheck`, never run. */
import type { FunctionClassCode } from "../../src/codes";

export const health: FunctionClassCode = "210";

// @ts-expect-error there is no functional 类 299
export const unknown: FunctionClassCode = "299";

// @ts-expect-error a 类 has three digits
export const section: FunctionClassCode = "21015";
