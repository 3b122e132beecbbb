import { frozen } from "../frozen";

/** The name of a reporting body, written whole. */
export const BODY_NAME = /* @__PURE__ */ frozen(
  /^[\u4e00-\u9fff()]{3,40}(?:局|厅|委员会|委|办公室|院|校|中学|小学|幼儿园|中心|部|处|所|站|会|馆|队|社|政府|署|街道|镇|乡|公司|机关)(?:本级|\(本级\))?$/,
);

/** Whether two forms are of different bodies: both print a name, and neither is a part of the other. */
export function isOtherBody(name: string | undefined, own: string | undefined): boolean {
  if (name === undefined || own === undefined || name === own) return false;
  const [one, other] = [plainName(name), plainName(own)];
  return BODY_NAME.test(one) && BODY_NAME.test(other) && !one.includes(other) && !other.includes(one);
}

const plainName = (name: string): string =>
  name.replace(/\s/g, "").replaceAll("（", "(").replaceAll("）", ")");
