import { atMost } from "../../checking";
import type { Cases } from "../cases";
import { told } from "./judge";
import { countedIn } from "./printed";
import { TEMPLATE, textRule } from "./rule";

export const rule = /* @__PURE__ */ textRule({
  id: "NT-31",
  title: { zh: "在职人数不超过编制", en: "staff within the establishment" },
  formula: { zh: "编制数 ≥ 在职（实有）人数", en: "establishment >= staff" },
  source: { document: TEMPLATE, certainty: "A" },
  severity: "info",
  messages: {
    default: { zh: "{subject}{printed}，在职{count}人", en: "{subject}: {printed}, {count} employed" },
  },
  judge: function* ({ narrative }) {
    const counts = narrative.statements.filter(
      ({ section, measure, aside }) => section === "staff" && measure === "count" && !aside,
    );
    for (const [index, posts] of counts.entries()) {
      const persons = counts[index + 1];
      if (persons === undefined || !posts.subject.includes("编制")) continue;
      if (!/在职|实有|在岗|在编/.test(persons.subject)) continue;
      const [most, staff] = [countedIn(posts), countedIn(persons)];
      if (most !== null && staff !== null)
        yield told(atMost(staff, most), posts, { params: { count: persons.value } });
    }
  },
});

export const cases: Cases = {
  since: "0.1.0",
  why: {
    zh: "在职人员按编制配备；超出的应说明（临聘人员不占编制）。",
    en: "Staff is employed within the establishment; what exceeds it asks for a word (contract staff holds no post).",
  },
  pass: { text: "3、人员情况\n事业编制11人，目前在职11人。" },
  fail: { text: "3、人员情况\n事业编制11人，目前在职12人。" },
  missing: { text: "3、人员情况\n事业编制11人。" },
  rounding: "equal to the last digit",
};
