import * as F from "./forms";
import type { Accounts } from "./ledger";
import type { Page } from "./page";
import { printed, type Style } from "./print";

const rounded = (n: number, d: number) => {
  const s = 10 ** d;
  return ((Math.sign(n) * Math.round(Math.abs(n) * s + 1e-9)) / s).toFixed(d);
};
/** A share in percent, half-up. */
const pct = (part: number, whole: number, d = 2) => `${rounded((part / whole) * 100, d)}%`;
/** How the text is worded and what it compares with, in 分 and 元. */
export interface Telling {
  year: number;
  dept: string;
  st: Style;
  prior: Record<string, number>;
  initial: Record<string, number>;
  three: F.ThreePublic;
  threePrior: readonly [number, number, number, number];
  style: 1 | 2 | 3;
  staff?: string;
  ordinals?: boolean;
  only?: string;
}
/** The 情况说明 of a department in one of three wordings, computed from its accounts; `only` one section by the start of its title. */
export function prose(page: Page, a: Accounts, names: Record<string, string>, o: Telling) {
  const zero = (s: Style): Style => ({
    ...s,
    nothing: s.decimals === 0 ? "0" : `0.${"0".repeat(s.decimals)}`,
  });
  const st = zero({ ...o.st, decimals: 2 });
  const U = st.unit;
  const w = (n: number) => `${printed(n, st)}${o.style === 1 ? "" : " "}${U}`;
  const Y = o.style === 2 ? `${o.year} 年度` : `${o.year}年度`;
  const P = o.year - 1;
  const ch = (now: number, key: string) => {
    const before = o.prior[key] ?? Math.round(now * 0.93);
    const d = now - before;
    if (d === 0) return o.style === 1 ? `与${P}年度持平` : `与上年相比无增减变化`;
    const up = d > 0;
    if (o.style === 1)
      return `与${P}年度相比，${up ? "增加" : "减少"}${w(Math.abs(d))}，${up ? "增长" : "下降"}${pct(Math.abs(d), before)}，主要原因是${up ? "本年度新增专项业务经费" : "压减一般性支出"}`;
    if (o.style === 2)
      return `比上年决算数${w(before)}${up ? "增加" : "减少"} ${w(Math.abs(d))}，${up ? "增长" : "降低"} ${pct(Math.abs(d), before)}。${up ? "增加" : "减少"}的主要原因是人员变动及项目安排变化`;
    return `较上年${up ? "增加" : "减少"}${w(Math.abs(d))}，${up ? "上升" : "下降"}${pct(Math.abs(d), before, 1)}，${up ? "增加" : "减少"}原因为项目进度变化`;
  };
  const amount = (subject: string, n: number) => ({
    subject,
    measure: "amount",
    value: printed(n, { ...st, grouping: false }),
    unit: U,
  });
  const H = (n: number, t: string) =>
    page.text(o.style === 3 ? `（${F.ordinal(n)}）${t}` : `${F.ordinal(n)}、${t}`);
  const s = a.summary;
  const ap = a.appropriation;
  const g = a.general.total;
  const e = a.expenditure.total;
  const X = (r: Record<string, number>, k: string) => r[k] ?? 0;
  const secs: [string, () => void][] = [
    [
      "收入支出决算总体情况说明",
      () =>
        page.say(
          o.style === 2
            ? `${Y}收入总计 ${w(s.incomeTotal)}，支出总计 ${w(s.incomeTotal)}，收、支总计均${ch(s.incomeTotal, "total")}。`
            : `${Y}收、支总计均为${w(s.incomeTotal)}。${ch(s.incomeTotal, "total").replace(/^与/, "与").replace("相比，", "相比，收、支总计各")}。`,
          amount("收入总计", s.incomeTotal),
        ),
    ],
    [
      "收入决算情况说明",
      () => {
        const parts: string[] = [];
        const src: [string, number][] = [
          ["财政拨款收入", s.appropriation],
          ...F.INCOME_COLUMNS.slice(2).map((c) => [c, X(s.others, c)] as [string, number]),
        ];
        for (const [n, v] of src)
          if (v !== 0 || o.style === 2) parts.push(`${n}${w(v)}，占${pct(v, s.incomeSubtotal)}`);
        page.text(`${Y}收入合计${w(s.incomeSubtotal)}，其中：${parts.join("；")}。`);
      },
    ],
    [
      "支出决算情况说明",
      () => {
        const parts: string[] = [];
        for (const c of F.EXPENDITURE_COLUMNS.slice(1)) {
          const v = X(e, c);
          if (v !== 0 || o.style === 2) parts.push(`${c}${w(v)}，占${pct(v, s.expenditureSubtotal)}`);
        }
        page.say(
          `${Y}支出合计${w(s.expenditureSubtotal)}，其中：${parts.join("；")}。`,
          amount("支出合计", s.expenditureSubtotal),
          amount("基本支出", X(e, "基本支出")),
          amount("项目支出", X(e, "项目支出")),
        );
      },
    ],
    [
      "财政拨款收入支出决算总体情况说明",
      () =>
        page.text(
          o.style === 2
            ? `${Y}财政拨款收入总计 ${w(ap.total)}，支出总计 ${w(ap.total)}，${ch(ap.total, "fiscal")}。`
            : `${Y}财政拨款收、支总计均为${w(ap.total)}。${ch(ap.total, "fiscal")}。`,
        ),
    ],
    [
      "一般公共预算财政拨款支出决算情况说明",
      () => {
        const G = X(g, "小计");
        page.text(o.style === 3 ? "1．总体情况" : "（一）一般公共预算财政拨款支出决算总体情况");
        page.text(
          `${Y}一般公共预算财政拨款支出${w(G)}，占本年支出合计的${pct(G, s.expenditureSubtotal)}。${ch(G, "general").replace("相比，", "相比，一般公共预算财政拨款支出")}。`,
        );
        page.text(o.style === 3 ? "2．结构情况" : "（二）一般公共预算财政拨款支出决算结构情况");
        page.text(
          `${Y}一般公共预算财政拨款支出${w(G)}，主要用于以下方面：${a.general.rows
            .filter((r) => r.code.length === 3)
            .map(
              (r) =>
                `${r.name.replace(/支出$/, "")}（类）支出${w(X(r.amounts, "小计"))}，占${pct(X(r.amounts, "小计"), G)}`,
            )
            .join("；")}。`,
        );
        page.text(o.style === 3 ? "3．具体情况" : "（三）一般公共预算财政拨款支出决算具体情况");
        const leaves = a.general.rows.filter((r) => r.code.length === 7);
        const init = (c: string, v: number) => o.initial[c] ?? v;
        const tot = leaves.reduce((n, r) => n + init(r.code, X(r.amounts, "小计")), 0);
        page.text(
          `${Y}一般公共预算财政拨款支出年初预算为${w(tot)}，支出决算为${w(G)}，完成年初预算的${pct(G, tot)}。其中：`,
        );
        leaves.forEach((r, i) => {
          const v = X(r.amounts, "小计");
          const b = init(r.code, v);
          const nm = `${names[r.code.slice(0, 3)]}（类）${names[r.code.slice(0, 5)]}（款）${r.name}（项）`;
          const done = b === 0 ? "年初未安排预算" : `完成年初预算的${pct(v, b)}`;
          const why =
            v === b
              ? "决算数等于年初预算数"
              : `决算数${v > b ? "大于" : "小于"}年初预算数的主要原因是${v > b ? "年中追加项目资金" : "部分项目结转下年"}`;
          page.text(`${i + 1}.${nm}。年初预算为${w(b)}，支出决算为${w(v)}，${done}，${why}。`);
        });
      },
    ],
    [
      "一般公共预算财政拨款基本支出决算情况说明",
      () => {
        const list = (cs: string[]) =>
          cs
            .filter((c) => c.length === 5 && (a.economic[c] ?? 0) !== 0)
            .map((c) => F.ECONOMIC[c])
            .join("、");
        page.text(`${Y}一般公共预算财政拨款基本支出${w(X(g, "基本支出"))}，其中：`);
        page.text(`人员经费${w(a.personnel)}，主要包括：${list(F.codesOf("301", "303"))}。`);
        page.text(`公用经费${w(a.publicUse)}，主要包括：${list(F.codesOf("302", "307", "310", "399"))}。`);
      },
    ],
    [
      "政府性基金预算财政拨款收入支出决算情况说明",
      () => {
        const f = a.fund.total;
        const any = Object.values(f).some((v) => v !== 0);
        if (!any) page.text(`本部门${Y}没有政府性基金预算财政拨款收入、支出及结转和结余。`);
        else {
          page.text(
            `${Y}政府性基金预算财政拨款年初结转和结余${w(X(f, "年初结转和结余"))}，本年收入${w(X(f, "本年收入"))}，本年支出${w(X(f, "本年支出小计"))}，年末结转和结余${w(X(f, "年末结转和结余"))}。具体支出情况如下：`,
          );
          for (const r of a.fund.rows.filter((r) => r.code.length === 7))
            page.text(`${r.name}（项）支出决算为${w(X(r.amounts, "本年支出小计"))}，主要用于相关项目建设。`);
        }
      },
    ],
    [
      "国有资本经营预算财政拨款支出决算情况说明",
      () => {
        const c = X(a.capital.total, "合计");
        page.text(
          c === 0
            ? `本部门${Y}没有国有资本经营预算财政拨款支出。`
            : `${Y}国有资本经营预算财政拨款支出${w(c)}，其中：基本支出${w(X(a.capital.total, "基本支出"))}，项目支出${w(X(a.capital.total, "项目支出"))}。`,
        );
      },
    ],
    [
      "财政拨款“三公”经费支出决算情况说明",
      () => {
        const B = o.three.budget.map((n) => Math.round(n * 100)),
          A = o.three.actual.map((n) => Math.round(n * 100)),
          L = o.threePrior.map((n) => Math.round(n * 100));
        const sm = (x: number[]) => x.reduce((p, q) => p + q, 0);
        const done = (v: number, b: number) => (b === 0 ? "" : `，完成预算的${pct(v, b)}`);
        const dif = (v: number, l: number) => {
          const d = v - l;
          return d === 0
            ? "与上年持平"
            : `比上年${d > 0 ? "增加" : "减少"}${w(Math.abs(d))}${l === 0 ? "" : `，${d > 0 ? "增长" : "下降"}${pct(Math.abs(d), l)}`}`;
        };
        page.text(
          `${Y}财政拨款“三公”经费支出预算为${w(sm(B))}，支出决算为${w(sm(A))}${done(sm(A), sm(B))}，${dif(sm(A), sm(L))}。决算数小于预算数的主要原因是厉行节约。其中：因公出国（境）费支出决算${w(A[0]!)}${A[0] ? `，占${pct(A[0]!, sm(A))}` : ""}；公务用车购置及运行维护费支出决算${w(A[1]! + A[2]!)}，占${pct(A[1]! + A[2]!, sm(A))}；公务接待费支出决算${w(A[3]!)}，占${pct(A[3]!, sm(A))}。具体情况如下：`,
        );
        page.text(
          `1.因公出国（境）费预算${w(B[0]!)}，支出决算${w(A[0]!)}${done(A[0]!, B[0]!)}，${dif(A[0]!, L[0]!)}。全年安排因公出国（境）团组${A[0] ? 1 : 0}个，累计${A[0] ? 3 : 0}人次。`,
        );
        page.text(
          `2.公务用车购置及运行维护费预算${w(B[1]! + B[2]!)}，支出决算${w(A[1]! + A[2]!)}${done(A[1]! + A[2]!, B[1]! + B[2]!)}，${dif(A[1]! + A[2]!, L[1]! + L[2]!)}。其中：公务用车购置支出${w(A[1]!)}，购置车辆${A[1] ? 1 : 0}辆；公务用车运行维护费支出${w(A[2]!)}，年末公务用车保有量${A[2] ? 5 : 0}辆。`,
        );
        page.text(
          `3.公务接待费预算${w(B[3]!)}，支出决算${w(A[3]!)}${done(A[3]!, B[3]!)}，${dif(A[3]!, L[3]!)}。其中：国内公务接待支出${w(A[3]!)}，国内公务接待${A[3] ? 12 : 0}批次、${A[3] ? 96 : 0}人次；外事接待支出${w(0)}，接待0批次、0人次。`,
        );
      },
    ],
    [
      "机关运行经费支出情况说明",
      () => page.text(o.staff ?? `${Y}机关运行经费支出${w(a.publicUse)}，${ch(a.publicUse, "office")}。`),
    ],
    [
      "政府采购支出情况说明",
      () => {
        const gg = 12345600,
          en = 4500000,
          sv = 23456700;
        const t = gg + en + sv;
        page.text(
          `${Y}政府采购支出总额${w(t)}，其中：政府采购货物支出${w(gg)}、政府采购工程支出${w(en)}、政府采购服务支出${w(sv)}。授予中小企业合同金额${w(32000000)}，占政府采购支出总额的${pct(32000000, t)}，其中：授予小微企业合同金额${w(20000000)}，占政府采购支出总额的${pct(20000000, t)}。`,
        );
      },
    ],
    [
      "国有资产占用情况说明",
      () =>
        page.text(
          `截至${o.year}年12月31日，本部门共有车辆6辆，其中：机要通信用车1辆、应急保障用车1辆、执法执勤用车3辆、其他用车1辆；单位价值100万元（含）以上设备（不含车辆）2台（套）。`,
        ),
    ],
    [
      "预算绩效情况说明",
      () =>
        page.text(
          `根据预算绩效管理要求，本部门组织对${Y}一般公共预算项目支出全面开展绩效自评，共涉及项目1个，资金${w(90000000)}，占一般公共预算项目支出总额的${pct(90000000, X(g, "项目支出"))}。`,
          "“专项业务经费”项目自评得分为97.5分。全年预算数为100.00万元，执行数为90.00万元，完成预算的90.00%。",
        ),
    ],
  ];
  secs.forEach(([t, f], i) => {
    if (o.only !== undefined && !t.startsWith(o.only)) return;
    H(i + 1, t);
    f();
  });
}
/** Cover and contents. */
export function front(page: Page, dept: string, year: number, toc: string[], doc = "部门决算") {
  page.text(
    dept,
    `${year}年度${doc}`,
    "",
    "目　录",
    "",
    "第一部分　部门概况",
    "一、部门职责……………………………3",
    "二、机构设置……………………………4",
    "第二部分　部门决算表",
  );
  for (const [i, t] of toc.entries()) page.text(`${F.ordinal(i + 1)}、${t}………………………${i + 5}`);
  page.text("第三部分　部门决算情况说明", "第四部分　名词解释", "第五部分　附件", "");
}
/** 第一部分. */
export function overview(page: Page, dept: string, units: string[]) {
  page.text(
    "第一部分　部门概况",
    "一、部门职责",
    `（一）贯彻执行国家和上级有关方针政策，拟订并组织实施有关规划。`,
    "（二）负责所属单位的业务指导和监督检查，2024年起承担3项新增职能。",
    "（三）完成上级交办的其他任务。",
    "二、机构设置",
    `纳入${dept}决算编制范围的单位共${units.length}个，具体如下：`,
  );
  for (const [i, u] of units.entries()) page.text(`${i + 1}.${u}`);
  page.text("");
}
/** 第四部分. */
export function glossary(page: Page) {
  page.text(
    "",
    "第四部分　名词解释",
    "一、财政拨款收入：指单位从同级财政部门取得的财政预算资金。",
    "二、事业收入：指事业单位开展专业业务活动及其辅助活动取得的收入。",
    "三、使用非财政拨款结余：指单位在预计用当年收入不足以安排当年支出的情况下，使用以前年度积累的结余弥补收支差额的资金。",
    "四、年末结转和结余：指单位按有关规定结转到下年或以后年度继续使用的资金。",
    "五、“三公”经费：指用财政拨款安排的因公出国（境）费、公务用车购置及运行维护费和公务接待费。其中，公务用车指单价18万元以下的车辆。",
    "六、机关运行经费：指为保障行政单位（含参照公务员法管理的事业单位）运行用于购买货物和服务的各项资金。",
    "",
  );
}
/** 第五部分: a 绩效自评表. */
export function annex(page: Page, dept: string, year: number, sep = "\t") {
  const row = (...c: string[]) => page.text(c.join(sep));
  page.text("第五部分　附件", "项目支出绩效自评表", `（${year}年度）`);
  row("项目名称", "专项业务经费", "", "", "", "", "", "");
  row("主管部门", dept, "", "", "实施单位", dept, "", "");
  row("项目资金（万元）", "", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分");
  row("", "年度资金总额", "100.00", "100.00", "90.00", "10", "90.00%", "9");
  row("", "其中：当年财政拨款", "100.00", "100.00", "90.00", "—", "90.00%", "—");
  row("", "上年结转资金", "0.00", "0.00", "0.00", "—", "", "—");
  row("", "其他资金", "0.00", "0.00", "0.00", "—", "", "—");
  row("年度总体目标", "预期目标", "", "", "实际完成情况", "", "", "");
  row("", "完成年度专项业务工作任务", "", "", "已完成年度任务", "", "", "");
  row(
    "绩效指标",
    "一级指标",
    "二级指标",
    "三级指标",
    "年度指标值",
    "实际完成值",
    "分值",
    "得分",
    "偏差原因分析及改进措施",
  );
  row("", "产出指标", "数量指标", "开展检查次数", "≥20次", "22次", "15", "15", "");
  row("", "", "质量指标", "检查合格率", "≥95%", "96%", "15", "15", "");
  row("", "", "时效指标", "完成及时率", "100%", "100%", "10", "10", "");
  row("", "", "成本指标", "项目总成本", "≤100万元", "90万元", "10", "10", "");
  row("", "效益指标", "社会效益指标", "服务群众人数", "≥5000人", "5200人", "30", "30", "");
  row(
    "",
    "满意度指标",
    "服务对象满意度指标",
    "群众满意度",
    "≥90%",
    "88%",
    "10",
    "8.5",
    "宣传不够，下一步加强沟通",
  );
  row("总分", "", "", "", "", "", "100", "97.5", "");
}
