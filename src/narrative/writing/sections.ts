import type { SectionId } from "../sections";
import { classTitle } from "../words/classes";
import type { Clauses } from "./clauses";

/** Words one section; an empty text leaves the section out. */
type Render = (clauses: Clauses) => string;

/** Both grand totals: in one when they and their changes are equal. */
function totals(scope: string): Render {
  return (say) => {
    const [income, expenditure] = [`${scope}收入总计`, `${scope}支出总计`];
    if (say.find(income, "amount") === null || say.find(expenditure, "amount") === null) return "";
    const same = (["amount", "change", "growth"] as const).every((measure) => {
      const [a, b] = [say.find(income, measure), say.find(expenditure, measure)];
      return a?.value === b?.value && a?.unit === b?.unit && a?.direction === b?.direction;
    });
    const { wording } = say;
    const compare = say.fill(wording.compare, {});
    const because = say.because(income, "上年") || say.because(expenditure, "上年");
    if (same && wording.joinTotals) {
      const both = say.fill(wording.bothTotals, { scope });
      const first = `${say.year()}${both}均为${say.amount(income, "")}。`;
      const change = say.change(income, "各");
      return change === "" ? first : `${first}${compare}${both}${change}${because}。`;
    }
    const first = `${say.year()}${say.amount(income)}，${say.amount(expenditure)}。`;
    const changes = [income, expenditure].flatMap((subject) => {
      const change = say.change(subject);
      return change === "" ? [] : [`${subject}${change}`];
    });
    return changes.length === 0 ? first : `${first}${compare}${changes.join("；")}${because}。`;
  };
}

/** A total and its parts with their shares. */
function composition(title: string): Render {
  return (say) => {
    if (say.find(title, "amount") === null) return "";
    const parts = say.subjects
      .filter((subject) => subject !== title)
      .map((part) => `${say.amount(part)}${say.share(part)}`);
    const head = `${say.year()}${say.amount(title)}`;
    return parts.length === 0
      ? `${head}。`
      : `${head}，其中：${say.wording.partStart}${parts.join(say.wording.partBreak)}。`;
  };
}

const GENERAL = "一般公共预算财政拨款支出";

const general: Render = (say) => {
  if (say.find(GENERAL, "amount") === null) return "";
  const { wording } = say;
  const compare = say.fill(wording.compare, {});
  const change = say.change(GENERAL);
  const overall = `（一）总体情况。${say.year()}${say.amount(GENERAL)}${say.share(GENERAL, "支出合计")}。${change === "" ? "" : `${compare}${GENERAL}${change}${say.because(GENERAL, "上年")}。`}`;
  const classes = say.subjects.filter((subject) => subject !== GENERAL && !subject.includes("/"));
  const structure =
    classes.length === 0
      ? []
      : [
          `（二）结构情况。${say.year()}${say.amount(GENERAL)}，主要用于以下方面：${wording.partStart}${classes
            .map((title) => `${say.amount(title, className(wording.classItem, title))}${say.share(title)}`)
            .join(wording.partBreak)}。`,
        ];
  const items = say.subjects.filter((subject) => subject.includes("/"));
  const budget = say.budget(GENERAL);
  const head = `（三）具体情况。${say.year()}${budget === "" ? say.amount(GENERAL) : `${GENERAL}${budget}，${say.amount(GENERAL, "", wording.actualIs)}${say.completion(GENERAL)}`}${items.length === 0 ? "。" : "。其中："}`;
  const told = items.map((path, index) => {
    const parts = [say.budget(path), say.amount(path, "", wording.actualIs)].filter((part) => part !== "");
    return `${index + 1}. ${itemName(wording.item, path)}${parts.join("，")}${say.completion(path)}${say.comparison(path)}。`;
  });
  return [overall, ...structure, ...(items.length === 0 && budget === "" ? [] : [head, ...told])].join(
    "\n\n",
  );
};

/** `社会保障和就业支出` as `社会保障和就业（类）支出`. */
function className(template: string, title: string): string {
  const stem = title.replace(/支出$/, "");
  const written = template.replace("{class}", stem);
  return classTitle(stem) === title ? written : `${title}（类）`;
}

function itemName(template: string, path: string): string {
  const [classOf = "", section = "", item = ""] = path.split("/");
  const bare = template.replace("{class}支出", "{class}");
  return bare.replace("{class}", classOf).replace("{section}", section).replace("{item}", item);
}

const basic: Render = (say) => {
  const total = "一般公共预算财政拨款基本支出";
  if (say.find(total, "amount") === null) return "";
  return `${say.year()}${say.amount(total)}，其中：${["人员经费", "公用经费"]
    .map((part) => say.amount(part))
    .filter((part) => part !== "")
    .join("；")}。`;
};

const ITEMS = ["因公出国（境）费", "公务用车购置及运行维护费", "公务接待费"] as const;
const COUNTS: Readonly<Record<string, readonly string[]>> = {
  "因公出国（境）费": ["因公出国（境）团组数", "因公出国（境）人次数"],
  公务用车购置费: ["公务用车购置数"],
  公务用车运行维护费: ["公务用车保有量"],
  公务接待费: ["国内公务接待批次", "国内公务接待人次", "国（境）外公务接待批次", "国（境）外公务接待人次"],
};

function expense(say: Clauses, subject: string, name: string): string {
  const budget = say.budget(subject);
  const figures = [
    budget === "" ? "" : `${name}${budget}`,
    say.amount(subject, budget === "" ? name : "", budget === "" ? "支出决算" : say.wording.actualIs),
  ];
  return `${figures.filter((part) => part !== "").join("，")}${say.completion(subject)}${say.changeSince(subject)}${say.because(subject, "上年")}`;
}

function counts(say: Clauses, subject: string): string {
  const told = (COUNTS[subject] ?? []).flatMap((counted) => {
    const said = say.find(counted, "count");
    return said === null ? [] : [`${counted}${say.figure(said)}`];
  });
  return told.length === 0 ? "" : `${told.join("，")}。`;
}

const threePublic: Render = (say) => {
  const total = say.find("三公经费", "amount");
  const lines =
    total === null
      ? []
      : [`（一）总体情况。${say.year()}${expense(say, "三公经费", "“三公”经费财政拨款支出")}。`];
  const tell = (subject: string, ordinal: string) => {
    const money = say.find(subject, "amount") === null ? "" : `${expense(say, subject, subject)}。`;
    const things = counts(say, subject);
    if (money + things !== "") lines.push(`${ordinal}${money}${things}`);
  };
  ITEMS.forEach((subject, index) => {
    tell(subject, `${index + 1}. `);
    if (index === 1) for (const part of ["公务用车购置费", "公务用车运行维护费"]) tell(part, "");
  });
  return lines.join("\n\n");
};

function fund(scope: string): Render {
  return (say) => {
    const expenditure = say.find(`${scope}支出`, "amount");
    if (expenditure === null) return "";
    if (expenditure.implied) return `本部门${say.year()}没有${scope}支出。`;
    const told = say.subjects.map((subject) => say.amount(subject)).filter((part) => part !== "");
    return `${say.year()}${told.join("，")}。`;
  };
}

const running: Render = (say) => {
  const subject = "机关运行经费";
  if (say.find(subject, "amount") === null) return "";
  return `${say.year()}${say.amount(subject, "机关运行经费支出")}${say.changeSince(subject)}${say.because(subject, "上年")}。`;
};

const procurement: Render = (say) => {
  const [total, ...parts] = say.subjects;
  if (total === undefined) return "";
  const told = parts.map((part) => say.amount(part)).join("、");
  return `${say.year()}${say.amount(total, "政府采购支出总额")}${told === "" ? "" : `，其中：${told}`}。`;
};

const assets: Render = (say) => {
  const told = say.subjects.map((subject) => {
    const said = say.find(subject, "count");
    const name = subject === "车辆合计" ? "共有车辆" : subject;
    return said === null ? "" : `${name}${say.figure(said)}${said.unit === "台" ? "（套）" : ""}`;
  });
  const [total, ...rest] = told;
  if (total === undefined) return "";
  return `${say.year().replace(/度$/, "")}末，本部门${total}${rest.length === 0 ? "" : `，其中：${rest.join("、")}`}。`;
};

/** How each section is worded. */
export const RENDER: Readonly<Partial<Record<SectionId, Render>>> = {
  overall: totals(""),
  revenue: composition("收入合计"),
  expenditure: composition("支出合计"),
  fiscal: totals("财政拨款"),
  general,
  basic,
  threePublic,
  fund: fund("政府性基金预算财政拨款"),
  capital: fund("国有资本经营预算财政拨款"),
  running,
  procurement,
  assets,
};
