import { defineRule, type Figure, type Judgement, sumsTo } from "../../checking";
import type { Cases } from "../cases";
import type { Evidence } from "../evidence";
import { anyHolds } from "../nt/readings";
import { TEMPLATE_THREE_PUBLIC } from "../sources";
import { ADDS, THREE } from "./figures";
import { type Printing, type Telling, tellingsOf } from "./printings";

export const rule = /* @__PURE__ */ defineRule<Evidence>({
  id: "SG-12",
  title: {
    zh: "国内与国（境）外接待之和等于合计",
    en: "domestic and foreign receptions make the whole",
  },
  formula: {
    zh: "金额、批次、人次：国内＋国（境）外（外事）＝合计；外事列在国内“其中”的不重复计",
    en: "money, receptions, guests: domestic + foreign = total; those of foreign affairs may be among the domestic",
  },
  source: { document: TEMPLATE_THREE_PUBLIC, certainty: "A" },
  severity: "error",
  related: ["SG-11"],
  advice: {
    zh: "核对国内、国（境）外两部分的金额、批次、人次，改正漏加或填错的一项。",
    en: "compare the domestic and the foreign part, and correct what was left out or misprinted",
  },
  messages: { default: ADDS },
  *evaluate(context) {
    for (const telling of tellingsOf(context))
      for (const kind of ["费", "批次", "人次"]) yield* judged(telling, kind);
  },
});

function* judged(telling: Telling, kind: string): Generator<Judgement> {
  const read = kind === "费" ? telling.cost : telling.count;
  const home = read(`国内公务接待${kind}`);
  const overseas = read(`国（境）外公务接待${kind}`);
  const affairs = read(`外事接待${kind}`);
  const wholes = telling.all(`公务接待${kind}`, kind === "费" ? "amount" : "count");
  const abroad = overseas ?? affairs;
  if (home === null && abroad === null) return;
  if (home === null || abroad === null || wholes.length === 0) {
    yield { outcome: "indeterminate" };
    return;
  }
  // 国内接待…，其中：外事接待…: then the domestic part is the whole.
  const ways = affairs === null ? [[home, abroad]] : [[home, abroad], [home]];
  const verdicts = wholes.flatMap((whole) =>
    ways.map((parts): Judgement => {
      const params = { subject: whole.title, text: whole.text, parts: parts.length };
      return { ...sumsTo(whole.figure, parts.map(figureOf)), params };
    }),
  );
  const verdict = anyHolds(verdicts);
  if (verdict !== null) yield verdict;
}

const figureOf = ({ figure }: Printing): Figure => figure;

export const cases: Cases = {
  since: "0.1.0",
  why: {
    zh: "接待要么是国内接待，要么是国（境）外接待，两部分相加就是合计。",
    en: "A reception is domestic or foreign: the two come to the whole.",
  },
  pass: {
    text: `${THREE}公务接待费支出0.50万元，共接待3批次，29人次。国内公务接待费0.50万元，接待3批次，29人次。国（境）外接待费0万元，接待0批次，0人次。`,
  },
  fail: {
    text: `${THREE}公务接待费支出0.50万元，共接待3批次，29人次。国内公务接待费0.50万元，接待2批次，29人次。国（境）外接待费0万元，接待0批次，0人次。`,
  },
  missing: { text: `${THREE}公务接待费支出0.50万元，共接待3批次，29人次。国内公务接待费0.50万元。` },
  rounding: {
    text: `${THREE}公务接待费支出0.50万元。国内公务接待费0.33万元。国（境）外接待费0.18万元。`,
  },
};
