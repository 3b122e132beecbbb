import { type Judgement, sumsTo } from "../../checking";
import type { Cases } from "../cases";
import { type Facts, sayings } from "./facts";
import { compareWithForms, paramsOf, told } from "./judge";
import { countedIn, linesOf } from "./printed";
import { TEMPLATE, textRule } from "./rule";
import { heldOf } from "./targets";

export const rule = /* @__PURE__ */ textRule({
  id: "NT-23",
  title: {
    zh: "车辆、设备数与分类和10表一致",
    en: "vehicles and equipment agree with their kinds and with form 10",
  },
  formula: {
    zh: "车辆合计 = 各类之和 = 10表；设备口径为单价100万元（含）以上",
    en: "total of vehicles = sum of kinds = form 10; equipment of a unit price of 1 million yuan and more",
  },
  source: { document: TEMPLATE, certainty: "A" },
  severity: "warning",
  advice: {
    zh: "以固定资产账和10表为准核对车辆总数、各类车辆数和设备台数。",
    en: "compare vehicles, their kinds and equipment with the asset ledger and with form 10",
  },
  messages: {
    default: {
      zh: "“{text}”：{subject}文中为{actual}，表中为{expected}",
      en: "“{text}”: {actual} for {subject}, the form has {expected}",
    },
    kinds: {
      zh: "车辆合计文中为{actual}，各类合计为{expected}",
      en: "{actual} vehicles in all, the kinds add up to {expected}",
    },
    old: {
      zh: "“{text}”：设备口径为旧口径，现为单价100万元（含）以上设备（不含车辆）",
      en: "“{text}”: the old scope of equipment; the present one is a unit price of 1 million yuan and more",
    },
  },
  judge: assets,
});

function* assets(facts: Facts): Generator<Judgement> {
  const counts = facts.told.filter(({ section, measure }) => section === "assets" && measure === "count");
  const total = counts.find(({ subject }) => subject === "车辆合计");
  const kinds = counts.filter(
    ({ subject, unit }) => subject.endsWith("用车") && (unit === "辆" || unit === "台"),
  );
  const whole = total === undefined ? null : countedIn(total);
  if (total !== undefined && whole !== null && kinds.length > 0) {
    const parts = kinds.flatMap((kind) => countedIn(kind) ?? []);
    // 救护车8辆、一般公务用车4辆: a vehicle by its own name may be a kind or a part of one; of several nothing can be said.
    const others = counts.filter(({ subject, unit }) => unit === "辆" && /^[^/]*(?<!用)车$/.test(subject));
    const alone = sumsTo(whole, parts);
    const withOther = sumsTo(whole, [...parts, ...others.flatMap((other) => countedIn(other) ?? [])]);
    if (others.length < 2)
      yield told(alone.outcome === "fail" ? withOther : alone, total, { reason: "kinds" });
  }
  yield* bodies(facts);
  for (const statement of counts) {
    const shown = heldOf(facts.accounts, statement.subject, "assets");
    if (shown !== null && !shown.isBlank) yield compareWithForms(statement, shown);
    if (/^单价50万元/.test(statement.subject))
      yield {
        outcome: "fail",
        reason: "old",
        severity: "info",
        lines: linesOf(statement),
        params: paramsOf(statement),
      };
  }
}

/** Bodies of vehicles, of which a text on 三公 tells all (四川). */
const BODY = /^公务用车保有量\/(?:小?轿车|越野车|(?:[大中小]型)?载客汽车|其他车型)$/;
const FEWEST_BODIES = 3;

function* bodies(facts: Facts): Generator<Judgement> {
  const counts = facts.told.filter(({ measure, subject }) => measure === "count" && BODY.test(subject));
  const total = sayings(facts, "公务用车保有量", "count")[0];
  const whole = total === undefined ? null : countedIn(total);
  const isOnce = new Set(counts.map(({ subject }) => subject)).size === counts.length;
  if (total === undefined || whole === null || counts.length < FEWEST_BODIES || !isOnce) return;
  yield told(
    sumsTo(
      whole,
      counts.flatMap((count) => countedIn(count) ?? []),
    ),
    total,
    { reason: "kinds" },
  );
}

const HEAD = "（三）国有资产占用情况说明\n";

export const cases: Cases = {
  since: "0.1.0",
  why: {
    zh: "车辆总数就是各类车辆之和，文中与10表说的是同一批车辆和设备。",
    en: "The vehicles are those of all kinds, and text and form 10 count the same ones.",
  },
  pass: { text: `${HEAD}共有车辆2辆，其中：其他用车2辆。`, forms: { statistics: { "vehicles.total": 2 } } },
  fail: { text: `${HEAD}共有车辆3辆，其中：其他用车2辆。` },
  missing: { text: `${HEAD}共有车辆3辆。` },
  rounding: "equal to the last digit",
};
