import { need } from "../../errors";

/** How far a Chinese functional code falls under one code of COFOG. */
export type CofogCertainty =
  /** All of it falls under the code named. */
  | "certain"
  /** Its parts fall under several codes; the one named is that of most of it, or none. */
  | "mixed"
  /** It is no expenditure by function (repayment of debt, reserves, what is left over). */
  | "none";

/** Where a functional code stands in COFOG. */
export interface CofogMapping {
  /** The Chinese code the mapping was found at: the code itself or the nearest above it. */
  readonly basis: string;
  /** Division (`07`) or group (`07.3`); null where no one code holds. */
  readonly code: string | null;
  readonly label: string | null;
  readonly certainty: CofogCertainty;
}

/** Titles of the divisions and of the groups used here (UN, Classification of the Functions of Government, 1999). */
const LABELS: Readonly<Record<string, string>> = {
  "01": "General public services",
  "01.1": "Executive and legislative organs, financial and fiscal affairs, external affairs",
  "01.2": "Foreign economic aid",
  "01.3": "General services",
  "01.4": "Basic research",
  "01.7": "Public debt transactions",
  "01.8": "Transfers of a general character between different levels of government",
  "02": "Defence",
  "03": "Public order and safety",
  "03.1": "Police services",
  "03.2": "Fire-protection services",
  "03.3": "Law courts",
  "03.4": "Prisons",
  "04": "Economic affairs",
  "04.1": "General economic, commercial and labour affairs",
  "04.2": "Agriculture, forestry, fishing and hunting",
  "04.4": "Mining, manufacturing and construction",
  "04.5": "Transport",
  "04.6": "Communication",
  "04.7": "Other industries",
  "05": "Environmental protection",
  "05.1": "Waste management",
  "05.3": "Pollution abatement",
  "05.4": "Protection of biodiversity and landscape",
  "05.6": "Environmental protection n.e.c.",
  "06": "Housing and community amenities",
  "07": "Health",
  "07.2": "Outpatient services",
  "07.3": "Hospital services",
  "07.4": "Public health services",
  "07.6": "Health n.e.c.",
  "08": "Recreation, culture and religion",
  "08.1": "Recreational and sporting services",
  "08.2": "Cultural services",
  "08.3": "Broadcasting and publishing services",
  "09": "Education",
  "09.1": "Pre-primary and primary education",
  "09.2": "Secondary education",
  "09.4": "Tertiary education",
  "09.8": "Education n.e.c.",
  "10": "Social protection",
  "10.1": "Sickness and disability",
  "10.7": "Social exclusion n.e.c.",
  "10.9": "Social protection n.e.c.",
};

/**
 * Chinese code to COFOG code, by reading both definitions side by side (expert practice; no official table exists).
 * `?` behind a code: mixed, most of it there; `?` alone: mixed without a main part; `-`: no function.
 */
const MAPPINGS: Readonly<Record<string, string>> = {
  "201": "01?",
  "20101": "01.1",
  "20102": "01.1",
  "20103": "01.1",
  "20104": "01.3?",
  "20105": "01.3",
  "20106": "01.1",
  "20107": "01.1",
  "20108": "01.1",
  "20109": "01.1",
  "20113": "04.1",
  "20126": "01.3",
  "20138": "04.1",
  "202": "01",
  "20203": "01.2",
  "203": "02",
  "204": "03",
  "20402": "03.1",
  "20404": "03.3",
  "20405": "03.3",
  "20407": "03.4",
  "205": "09",
  "20501": "09.8",
  "2050201": "09.1",
  "2050202": "09.1",
  "2050203": "09.2",
  "2050204": "09.2",
  "2050205": "09.4",
  "206": "?",
  "20602": "01.4",
  "207": "08?",
  "20702": "08.2",
  "20703": "08.1",
  "20708": "08.3",
  "208": "10?",
  "20811": "10.1",
  "20819": "10.7",
  "20821": "10.7",
  "210": "07",
  "21001": "07.6",
  "21002": "07.3",
  "21003": "07.2",
  "21004": "07.4",
  "211": "05?",
  "21101": "05.6",
  "21103": "05.3",
  "21104": "05.4",
  "212": "06?",
  "21205": "05.1",
  "213": "04?",
  "21301": "04.2",
  "21302": "04.2",
  "214": "04",
  "21401": "04.5",
  "21402": "04.5",
  "21403": "04.5",
  "21405": "04.6",
  "215": "04",
  "21501": "04.4",
  "21502": "04.4",
  "21503": "04.4",
  "216": "04",
  "21602": "04.7",
  "217": "?",
  "219": "01.8",
  "220": "?",
  "221": "?",
  "222": "04?",
  "223": "?",
  "224": "03?",
  "22402": "03.2",
  "22407": "10.9",
  "227": "-",
  "229": "?",
  "230": "-",
  "231": "-",
  "232": "01.7",
  "233": "01.7",
};

/** Codes of the mapping have as many digits at most: 类 3, 款 5, 项 7. */
const LONGEST = 7;

/**
 * The COFOG code (UN 1999; GFSM 2014, chapter 6) of a functional code, at the depth at which it is certain, with a
 * mark where it is not: many 类 hold parts of several divisions.
 *
 * @example
 * ```ts
 * import { cofogOf } from "juesuan/aggregation";
 * cofogOf("2100201"); // => { basis: "21002", code: "07.3", label: "Hospital services", certainty: "certain" }
 * cofogOf("2130501"); // => { basis: "213", code: "04", label: "Economic affairs", certainty: "mixed" }
 * cofogOf("2310101").certainty; // => "none"
 * ```
 */
export function cofogOf(code: string): CofogMapping {
  need("text", code, "code");
  // Two digits go at a time: of a longer code the first that can be mapped is as long or one shorter.
  const longest = code.length <= LONGEST ? code.length : LONGEST - ((code.length - LONGEST) % 2);
  for (let length = longest; length >= 3; length -= 2) {
    const basis = code.slice(0, length);
    const mapped = Object.hasOwn(MAPPINGS, basis) ? MAPPINGS[basis] : undefined;
    if (mapped === undefined) continue;
    if (mapped === "-") return { basis, code: null, label: null, certainty: "none" };
    const mixed = mapped.endsWith("?");
    const cofog = mixed ? mapped.slice(0, -1) : mapped;
    const label = LABELS[cofog] ?? null;
    return { basis, code: cofog === "" ? null : cofog, label, certainty: mixed ? "mixed" : "certain" };
  }
  return { basis: code, code: null, label: null, certainty: "none" };
}
