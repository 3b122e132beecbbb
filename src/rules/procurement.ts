/** The subject of statements on 政府采购 as a whole, and those of its kinds by their words. */
export const PROCUREMENT_TOTAL = "政府采购支出";
export const PROCUREMENT_KINDS: Readonly<Record<"货物" | "工程" | "服务", string>> = {
  货物: "政府采购货物支出",
  工程: "政府采购工程支出",
  服务: "政府采购服务支出",
};
