import { frozen } from "../../frozen";
import type { Scheme } from "../scheme";
import { central2021 } from "./central-2021";
import { department2013 } from "./department-2013";
import { henanDepartment, henanProject } from "./henan";
import { hubei2020 } from "./hubei-2020";
import { national2020 } from "./national-2020";
import { national2021 } from "./national-2021";
import { nhsaThreePoint } from "./nhsa-three-point";
import { shanxiProject } from "./shanxi-project";
import { sichuanDepartment2024 } from "./sichuan-department-2024";

export { central2021 } from "./central-2021";
export { department2013 } from "./department-2013";
export { henanDepartment, henanProject } from "./henan";
export { HENAN_PARAMETERS, type HenanParameters } from "./henan-rules";
export { hubei2020 } from "./hubei-2020";
export { national2020 } from "./national-2020";
export { national2021 } from "./national-2021";
export { NATIONAL_PARAMETERS, type NationalParameters, nationalRules } from "./national-rules";
export { nhsaThreePoint } from "./nhsa-three-point";
export { hasOwnStandard } from "./own-standard";
export { shanxiProject } from "./shanxi-project";
export { sichuanDepartment2024 } from "./sichuan-department-2024";

/**
 * Every scheme of the library, under the name to call it by.
 *
 * @example
 * ```ts
 * import { schemes } from "juesuan/performance";
 * Object.keys(schemes); // => ["mof2020", "mof2021", "central2021", "hubei2020", "shanxi", "henanProject", "henanDepartment", "nhsaThreePoint", "sichuanDepartment2024", "department2013"]
 * ```
 */
export const schemes = /* @__PURE__ */ frozen(/* @__PURE__ */ allSchemes());

function allSchemes() {
  return {
    mof2020: national2020,
    mof2021: national2021,
    central2021,
    hubei2020,
    shanxi: shanxiProject(),
    henanProject: henanProject(),
    henanDepartment: henanDepartment(),
    nhsaThreePoint,
    sichuanDepartment2024,
    department2013,
  } as const satisfies Readonly<Record<string, Scheme>>;
}
