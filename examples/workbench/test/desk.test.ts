import { sampleAccounts, writeText } from "juesuan/accounts";
import { deriveStatements, wordings, writeNarrative } from "juesuan/narrative";
import { describe, expect, it } from "vitest";
import { Closed, Desk } from "../src/audit/desk";
import type { Brought } from "../src/audit/messages";
import { corrupted, textOf } from "./out/support";

const AT = { form: "expenditure", row: "total", column: "total" } as const;
const KEY = "expenditure/total/total";
const wrong = writeText(corrupted(sampleAccounts(), AT, 1_234_500));
const text = (of: string): Brought => ({ kind: "text", text: of });

function opened(of: string, name = "a.txt") {
  const stages: string[] = [];
  const desk = new Desk((stage) => stages.push(stage));
  const view = desk.answer("open", { id: "1", name, brought: text(of), locale: "zh-CN", acceptances: [] });
  return { desk, view, stages };
}

describe("the desk", () => {
  it("reads and audits a document, telling its stages, with a suspect and its proposal", () => {
    const { view, stages } = opened(wrong);
    expect(stages).toEqual(["reading", "auditing"]);
    expect(view.suspects[0]?.cells).toMatchObject([{ key: KEY }]);
    const { printed, proposed } = view.suspects[0]?.cells[0] ?? {};
    expect(printed).not.toBe(proposed);
    expect(view.suspects[0]?.explains.length).toBeGreaterThan(0);
  });

  it("audits again with figures typed in, and as before without them", () => {
    const { desk, view } = opened(wrong);
    const proposed = view.suspects[0]?.cells[0]?.proposed ?? "";
    const again = (edits: readonly { key: string; text: string }[]) =>
      desk.answer("again", { id: "1", locale: "zh-CN", edits, acceptances: [] });
    const mended = again([{ key: KEY, text: proposed }]);
    expect(mended.findings).toHaveLength(view.findings.length - (view.suspects[0]?.explains.length ?? 0));
    expect(mended.suspects).toEqual([]);
    expect(again([])).toEqual(view);
    expect(() => again([{ key: KEY, text: "十二" }])).toThrow(/十二/);
  });

  it("takes an explanation for the cell that a finding judges, and says it in the audit", () => {
    const { desk, view } = opened(wrong);
    const finding = view.findings.find(({ where }) => where.length > 0);
    const [form = "", row = "", column = ""] = finding?.where[0]?.key.split("/") ?? [];
    const acceptances = [{ rule: finding?.rule ?? "", form, row, column, note: "印刷错误" }];
    const again = desk.answer("again", { id: "1", locale: "zh-CN", edits: [], acceptances });
    expect(again.findings.find(({ id }) => id === finding?.id)?.acknowledged).toBe("印刷错误");
    const { findings } = desk.answer("audit", { id: "1" });
    expect(findings.filter(({ acknowledged }) => acknowledged === "印刷错误").length).toBeGreaterThan(0);
  });

  it("draws a document beside another", () => {
    const { desk } = opened(textOf("qinshui-2024.txt"));
    desk.answer("open", {
      id: "2",
      name: "b.txt",
      brought: text(textOf("xiji-2024.txt")),
      locale: "zh-CN",
      acceptances: [],
    });
    const charts = desk.answer("beside", { id: "1", other: "2", locale: "en" });
    expect(charts.map(({ id }) => id)).toContain("totals");
    expect(charts.every(({ title }) => /^[A-Z]/.test(title))).toBe(true);
  });

  it("does not know a document that was closed, or that another worker had", () => {
    const { desk } = opened(wrong);
    desk.answer("close", { id: "1" });
    expect(() => desk.answer("audit", { id: "1" })).toThrow(Closed);
    const again = () => desk.answer("again", { id: "9", locale: "en", edits: [], acceptances: [] });
    expect(again).toThrow(Closed);
  });

  it("says in a sentence that a text is too long, without quoting it", () => {
    expect(() => opened("表".repeat(5_000_001))).toThrow(
      /^a\.txt is too long for one disclosure: bring the text of one$/,
    );
  });

  it("shows a text without forms, with no charts and every form missing", () => {
    const { view } = opened("今天天气很好。");
    expect(view.charts).toEqual([]);
    expect(view.forms.every(({ state, grid }) => state === "absent" && grid.length === 0)).toBe(true);
    expect(view.findings.every(({ where }) => where.every(({ box }) => box === null))).toBe(true);
  });
});

describe("the sentences", () => {
  /** The state of the sentences that give this figure. */
  const states = (of: string, value: string) =>
    opened(of).view.statements.flatMap((one) => (one.value === value ? [one.state] : []));

  it("are green where the tables give the figure, red where a finding speaks of them, grey otherwise", () => {
    const accounts = sampleAccounts();
    const narrative = writeNarrative(deriveStatements(accounts), wordings.national);
    const tables = writeText(accounts);
    const { view } = opened(`${tables}\n${narrative}`);
    const agreed = view.statements.filter(({ state }) => state === "agrees");
    expect(agreed.length).toBeGreaterThan(4);
    expect(view.statements.filter(({ state }) => state === "differs")).toEqual([]);

    const { value = "", text: clause = "" } = agreed.find((one) => /支出合计/.test(one.text)) ?? {};
    const figure = value.replace(/[^\d.]/g, "");
    const other = figure.replace(/^\d/, (digit) => String((Number(digit) % 9) + 1));
    const planted = narrative.replace(clause, clause.replace(figure, other));
    expect(planted).not.toBe(narrative);
    expect(states(`${tables}\n${planted}`, value.replace(figure, other))).toEqual(["differs"]);

    expect(states(`${tables}\n${narrative}\n本单位共有车辆 17 辆。`, "17辆")).toEqual(["open"]);
  });
});
