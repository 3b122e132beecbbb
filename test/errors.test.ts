import { describe, expect, it } from "vitest";
import { staleErrorsPages } from "../scripts/errors-docs";
import {
  ERROR_KINDS,
  JuesuanError,
  need,
  refusal,
  resultOf,
  WRONG_ARGUMENT,
  WRONG_INPUT,
} from "../src/errors";
import { KINDS } from "../src/guard";
import { tryParseAmount } from "../src/money";

describe("the one error", () => {
  it("has a page that lists every code", () => {
    expect(new Set(ERROR_KINDS.map(({ code }) => code)).size).toBe(ERROR_KINDS.length);
    expect(staleErrorsPages()).toEqual([]);
  });

  it("says kind, place, found and expected, in both languages", () => {
    const zh = "forms.0.key处是7，应为文字";
    const en = "forms.0.key is 7, expected a text";
    const error = refusal(WRONG_ARGUMENT, 7, KINDS.text, ["forms", 0, "key"]);
    expect(error).toMatchObject({
      name: "JuesuanError",
      code: "wrong-argument",
      path: ["forms", 0, "key"],
      found: "7",
      expected: "a text",
      issues: [{ path: ["forms", 0, "key"], found: "7", expected: "a text", text: { zh, en } }],
      text: { zh: `参数不对：${zh}`, en },
      message: `参数不对：${zh} / ${en}`,
    });
    expect(error).toBeInstanceOf(Error);
  });

  it("names five of many issues, and has all of them", () => {
    const misfits = Array.from({ length: 8 }, (_, index) => ({
      path: [index],
      found: 1,
      expected: KINDS.text,
    }));
    const error = new JuesuanError(WRONG_INPUT, misfits);
    expect(error.issues).toHaveLength(8);
    expect(error.text.en).toMatch(/^0 is 1.*; 4 is 1, expected a text; and 3 more$/);
    expect(error.text.zh).toMatch(/^JSON数据不对：0处是1.*；4处是1，应为文字；另有3处$/);
  });

  it("is a value of what is tried, where a fault goes on", () => {
    expect(tryParseAmount("1.00", "元")).toEqual({ ok: true, value: 100 });
    const refused = tryParseAmount("1.x", "元");
    expect(refused.ok ? null : refused.error.code).toBe("not-an-amount");
    const fault = () =>
      resultOf(() => {
        throw new RangeError("fault");
      });
    expect(fault).toThrow(RangeError);
  });

  it.each([
    ["text", 1],
    ["list", {}],
    ["object", []],
    ["object", null],
    ["function", "x"],
  ] as const)("refuses where a %s is needed", (is, value) => {
    expect(() => need(is, value, "part")).toThrow(JuesuanError);
  });
});
