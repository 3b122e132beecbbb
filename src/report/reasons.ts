import { englishText } from "./english/text";
import { assertLocale, type Locale } from "./locale";

/** A reason of the readers: how it reads, and what is said in each language; `$1` is the first that it names. */
type Said = readonly [reason: RegExp, zh: string, en?: string];

/** Why lines were not read and what a document was taken for, as the readers say it. */
const REASONS: readonly Said[] = [
  // Lines of forms.
  [/^a figure in the cell of a title$/, "标题格中有数字"],
  [
    /^outside the rows of the form, or on a line wider than any form$/,
    "在表的各行之外，或所在行比任何表都宽",
  ],
  [/^figures in a form that went into no row$/, "表中的数字不属于任何一行"],
  [/^a figure of a row went into no column$/, "行中有数字不属于任何一栏"],
  [/^figures behind the last row of a form that was read$/, "表的最后一行之后还有数字"],
  [/^the title of a form whose table was not recognised$/, "有表名，没有认出表"],
  [/^a figure on a line of its own, under no title of a form$/, "单独成行的数字，上面没有表名"],
  [/^figures as in a table, under no title of a form$/, "像表中的数字，上面没有表名"],
  [/^a table that was not recognised$/, "没有认出的表"],
  [
    /^the column of the total would be empty in every row, so that no column is certain$/,
    "合计栏各行均为空，各栏无法确定",
  ],
  [
    /^hardly a row adds up as it stands, so that no column is certain$/,
    "各行几乎都不能按所在栏加总，各栏无法确定",
  ],
  [
    /^a title of labels stands under one of figures, so that no column is certain$/,
    "表头各行错位（科目名称排在数字栏之下），各栏无法确定",
  ],
  [/^a row with another number of cells than the header has columns$/, "行的格数与表头的栏数不符"],
  [/^a row of another table, whose title was not found$/, "另一张表的行，未找到该表表名"],
  [
    /^the total is blank beside rows with figures, which may be those of another table$/,
    "合计为空而各行有数，可能是另一张表的行",
  ],
  [
    /^the total of the row would be blank beside its parts, so that no column is certain$/,
    "该行合计为空而各项有数，各栏无法确定",
  ],
  [
    /^two rows of 栏次 with different numbers, so that the rows may be of another table$/,
    "表头有两行不同的栏次，可能是另一张表的行",
  ],
  [/^a figure in a column without title$/, "数字所在的栏没有表头"],
  [
    /^fewer or more figures than columns, so that none has a certain column(, in a second row of the same (?:code|title))?$/,
    "数字的个数与栏数不同，各数所在的栏无法确定",
  ],
  [
    /^the total stands in the row of the titles, which have the place of some of its figures$/,
    "合计与表头同在一行，部分数字的位置被表头占去",
  ],
  [/^a row without code that is not the total$/, "不是合计，又没有科目编码"],
  [/^two columns with the same title$/, "有两栏标题相同"],
  [/^no row of this form was recognised$/, "没有认出本表的任何一行"],
  [/^a figure above the first row of the form$/, "数字在表的第一行之上"],
  [/^a figure beyond the last column$/, "数字在最后一栏之外"],
  [/^column without title is not in this form$/, "有一栏没有标题，不属于本表"],
  [/^column (.+) is not in this form$/, "本表没有“$1”一栏", "the form has no column $1"],
  [/^a figure in a column that is not in this form$/, "数字所在的栏不属于本表"],
  [/^a figure outside the columns of (?:both sides|this form)$/, "数字在本表各栏之外"],
  [/^figures on a line without a title$/, "有数字的行没有项目名称"],
  [/^a figure where a title is expected$/, "应为项目名称之处是数字"],
  [/^this form has no row with this title$/, "本表没有此项目"],
  [
    /^a line that is neither 预算数 nor 决算数$/,
    "既不是预算数也不是决算数",
    "a line that is neither budget nor outturn",
  ],
  [/^a line that is none of the three public expenses$/, "不是“三公”经费的任何一项"],
  [/^a total of more than 三公$/, "合计中不止“三公”经费", "a total of more than the three public expenses"],
  [
    /^行次 stand where amounts are expected$/,
    "应列金额的栏次中排着行次",
    "line numbers stand where amounts are expected",
  ],
  [
    /^no unit stands over this form, and its largest amount is 10,000 times another one, or a 10,000th: it may be in 元 or 万元$/,
    "表上没有单位，而最大的数与他表相差一万倍，可能是元，也可能是万元",
    "no unit stands over this form, and its largest amount is 10,000 times another one, or a 10,000th: it may be in yuan or in 10,000 yuan",
  ],
  [
    /^栏次 count more columns than the header has titles, so that the rows may be of another table$/,
    "栏次比表头的标题多，各行可能是另一张表的",
    "the numbers of columns go on beyond the titles of the header, so that the rows may be of another table",
  ],
  [/^a second figure behind a total$/, "合计之后还有一个数"],
  [/^a figure on a line without code and name$/, "有数字的行没有编码和名称"],
  [/^a code where an amount is expected$/, "应为金额之处是编码"],
  [/^no code, and the name does not decide which item it is$/, "没有编码，凭名称不能确定是哪个科目"],
  [/^code (\S+) is cut and fits several codes \((.*)\)$/, "编码$1被截断，与多个科目相符（$2）"],
  [/^code (\S+) has not 3, 5 or 7 digits and nothing completes it$/, "编码$1不是3、5、7位，无从补全"],
  [/^cells run into each other, so that no figure is certain$/, "单元格连在一起，各数无法确定"],
  [/^a whole form in one line, without its rows$/, "整张表在一行里，没有分行"],
  [
    /^in another table of the same form \((.+)\); one is read$/,
    "《$1》另有一张表，只读其中一张",
    "in another table of the same form ($1); one is read",
  ],
  [/^in a form that this library does not know: a page in a broken encoding$/, "编码有误的一页"],
  [
    /^in a form that this library does not know: (.+)$/,
    "不认识的表：$1",
    "in a form that this library does not know: $1",
  ],
  [
    /^in (.+), which this library does not read: .*$/,
    "《$1》不在读取范围",
    "in the $1, which this library does not read",
  ],
  [
    /^repeats line (\d+), torn over a page break: same 行次, same amount$/,
    "跨页重复第$1行：行次、金额相同",
    "repeats line $1, torn over a page break: the same line number and amount",
  ],
  [
    /^"(.*)" is no whole number, but this row counts things$/,
    "“$1”不是整数，而此行为数量",
    "“$1” is no whole number, but this row counts things",
  ],
  [
    /^"(.*)" begins with a nought, as no figure does that is printed whole$/,
    "“$1”以零开头，不是完整的数字",
    "“$1” begins with a nought, as no figure does that is printed whole",
  ],
  [/^Amount "(.*)" is not a figure: .*$/s, "“$1”不是数字", "“$1” is not a figure"],
  [
    /^Amount "(.*)" has a misplaced separator: .*$/s,
    "“$1”的千分位分隔有误",
    "“$1” has a misplaced separator",
  ],
  [
    /^Amount "(.*)" is finer than one 分: .*$/s,
    "“$1”不足一分，请核对单位",
    "“$1” is finer than one fen: check its unit",
  ],
  [
    /^Amount "(.*)" is too large to be held exactly: .*$/s,
    "“$1”过大，请核对单位",
    "“$1” is too large to be held exactly: check its unit",
  ],
  // Lines of sentences and evaluations.
  [/^a figure without a unit: (.*)$/s, "数字没有单位：$1", "a figure without a unit: $1"],
  [
    /^a figure of which no word tells what it is of: (.*)$/s,
    "没有写明是什么数：$1",
    "a figure of which no word tells what it is of: $1",
  ],
  [
    /^an amount of which no word tells what it is: (.*)$/s,
    "没有写明是什么金额：$1",
    "an amount of which no word tells what it is: $1",
  ],
  [
    /^figures in a row for one subject: (.*)$/s,
    "同一事项连写几个数：$1",
    "figures in a row for one subject: $1",
  ],
  [/^digits that are no number: (.*)$/s, "不成数的数字：$1", "digits that are no number: $1"],
  [
    /^a performance indicator told in a sentence: (.*)$/s,
    "句中的绩效指标：$1",
    "a performance indicator told in a sentence: $1",
  ],
  [
    /^a row of an evaluation between the sentences: (.*)$/s,
    "文字之间的自评表行：$1",
    "a row of an evaluation between the sentences: $1",
  ],
  [/^stands in an evaluation at no known place$/, "在自评表中，位置不明"],
  [/^stands in an evaluation whose heading was not found$/, "在没有找到表头的自评表中"],
  [/^the cells of an evaluation run together in one line$/, "自评表的单元格连成一行"],
  // What a document was taken for.
  [
    /^its head and its titles speak of 三公 alone$/,
    "标题只涉及“三公”经费",
    "its head and its titles speak of the three public expenses alone",
  ],
  [
    /^(\d+) forms with 决算 in their title were found$/,
    "有$1张标题带“决算”的表",
    "$1 forms with final accounts in their title were found",
  ],
  [
    /^(\d+) forms were found whose columns or cover say 决算$/,
    "有$1张表，栏目或封面写明决算",
    "$1 forms were found whose columns or cover speak of final accounts",
  ],
  [
    /^(\d+) forms were found, and neither their titles nor their columns say 决算: they belong to a budget$/,
    "有$1张表，标题和栏目均未写明决算，属于预算",
    "$1 forms were found, and neither their titles nor their columns speak of final accounts: they belong to a budget",
  ],
  [
    /^its tables are those of a budget \(预算\), none is a form of final accounts$/,
    "各表均为预算表，没有决算公开表",
    "its tables are those of a budget, none is a form of final accounts",
  ],
  [
    /^its sections tell what a budget \(预算\) plans$/,
    "各部分说明的是预算安排",
    "its sections tell what a budget plans",
  ],
  [
    /^it speaks of 决算, but none of the forms of final accounts was found in it$/,
    "写有“决算”，没有找到决算公开表",
    "it speaks of final accounts, but none of their forms was found in it",
  ],
  [/^no form of final accounts was found in it$/, "没有找到决算公开表"],
  [/^forms were found whose figures were not read$/, "有决算公开表，数字没有读懂"],
  [
    /^(\d+) forms were found and not one figure other than zero stands in them(?:; names or years are left open \(××\))?: a blank template$/,
    "有$1张表，没有一个非零的数：空白模板",
    "$1 forms were found and not one figure other than zero stands in them: a blank template",
  ],
];

/**
 * Why a line was not read, or what a document was taken for: the reason that a reader gives, in the language of a report.
 * What is no reason of the library stays as it is.
 *
 * @throws {JuesuanError} `wrong-argument` for a locale other than `zh-CN` and `en`.
 */
export function reasonText(reason: string, locale: Locale): string {
  assertLocale(locale);
  for (const [says, zh, en] of REASONS) {
    const found = says.exec(reason);
    if (found === null) continue;
    return filled(locale === "en" ? (en ?? reason) : zh, found, locale);
  }
  return reason;
}

const HOLE = /“?\$(\d)”?/g;

function filled(template: string, found: RegExpExecArray, locale: Locale): string {
  return template.replace(HOLE, (hole, index: string) => {
    const named = found[Number(index)] ?? "";
    if (hole.startsWith("“")) return `“${named.replace(/[“”]/g, "’")}”`;
    return locale === "en" ? englishText(named) : named;
  });
}
