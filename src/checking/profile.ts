import { need, refusal, WRONG_ARGUMENT } from "../errors";
import { type Province, type ProvinceName, provinceOf } from "../forms";
import { KINDS, oneOfWords } from "../guard";
import type { Severity } from "./finding";
import { refuseUnknown } from "./refuse-unknown";
import type { RuleId } from "./rule-ids";

/** What kind of unit reports: some rules hold for offices (行政单位) or for institutions (事业单位) only. */
export type UnitKind = "administrative" | "institution" | "mixed";

/** Severity by rule id; `off` leaves a rule out. */
export type Severities = { readonly [R in RuleId]?: Severity | "off" } & Readonly<
  Record<string, Severity | "off">
>;

/**
 * Selects among what law leaves to place and year, and sets severities. It never touches arithmetic.
 */
export interface Profile {
  /** Short name of the province (`山西`); null where unknown or for the whole country. */
  readonly province: Province | null;
  readonly year: number | null;
  readonly unitKind?: UnitKind;
  /** Severity by rule id; `off` leaves a rule out. */
  readonly severities: Severities;
  /** Limits of plausibility rules, by name; a rule documents those it takes. */
  readonly limits: Readonly<Record<string, number>>;
}

/** What stands where no profile is given: the whole country in a year. */
export function nationalProfile(year: number | null): Profile {
  return { province: null, year, severities: {}, limits: {} };
}

const WEIGHTS: readonly unknown[] = ["error", "warning", "info", "off"];
const UNIT_KINDS: readonly string[] = ["administrative", "institution", "mixed"];
const OPTIONS = ["severities", "limits", "unitKind"];

/**
 * The profile of a province (a name, a pinyin or a code of GB/T 2260; null for the national one) and year.
 *
 * @throws {JuesuanError} `unknown-province` for what is none, `unknown-name` for an option that is none, `wrong-argument`
 * for a weight, a limit or a kind of unit that is none.
 * @example
 * ```ts
 * import { profile } from "juesuan/checking";
 * profile("410000", 2023).province; // => "河南"
 * profile("宁夏回族自治区", 2024, { severities: { "DC-17": "off" } }).severities; // => { "DC-17": "off" }
 * profile("atlantis", 2024); // throws /province/
 * ```
 */
export function profile(
  province: ProvinceName | null,
  year: number | null,
  more: Partial<Omit<Profile, "province" | "year">> = {},
): Profile {
  need("object", more, "more");
  refuseUnknown("more", ["省份设置的选项", "an option of a profile"], Object.keys(more), OPTIONS);
  const { severities = {}, limits = {}, unitKind } = more;
  need("object", severities, "severities");
  need("object", limits, "limits");
  for (const [id, weight] of Object.entries(severities))
    if (!WEIGHTS.includes(weight))
      throw refusal(
        WRONG_ARGUMENT,
        weight,
        ["error、warning、info或off", "error, warning, info or off"],
        ["severities", id],
      );
  for (const [name, limit] of Object.entries(limits))
    if (!Number.isFinite(limit)) throw refusal(WRONG_ARGUMENT, limit, KINDS.number, ["limits", name]);
  if (unitKind !== undefined && !UNIT_KINDS.includes(unitKind as string))
    throw refusal(WRONG_ARGUMENT, unitKind, oneOfWords(UNIT_KINDS), ["unitKind"]);
  return {
    province: province === null ? null : provinceOf(province),
    year,
    severities,
    limits,
    ...(unitKind === undefined ? {} : { unitKind }),
  };
}
