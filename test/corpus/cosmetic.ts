/** Changes of a text that leave every figure at its place: a reader must find the same cells. */
export interface Cosmetic {
  readonly name: string;
  readonly change: (text: string) => string;
}

const wide = (text: string) =>
  text.replace(/[0-9.]/g, (c) => (c === "." ? "．" : String.fromCharCode(c.charCodeAt(0) + 0xfee0)));

const mapLines = (change: (line: string, index: number) => string) => (text: string) =>
  text.split("\n").map(change).join("\n");

const isRow = (line: string) => line.includes("\t");

export const COSMETICS: readonly Cosmetic[] = [
  { name: "lines end with CR LF", change: (text) => text.replaceAll("\n", "\r\n") },
  { name: "a byte order mark", change: (text) => `\uFEFF${text}` },
  { name: "spaces at the end of lines", change: mapLines((line) => `${line}   `) },
  { name: "spaces around tabs", change: (text) => text.replaceAll("\t", " \t ") },
  { name: "no trailing tabs", change: mapLines((line) => line.replace(/\t+$/, "")) },
  { name: "an empty line behind each line", change: mapLines((line) => `${line}\n`) },
  { name: "half-width brackets", change: (text) => text.replaceAll("（", "(").replaceAll("）", ")") },
  { name: "half-width colons", change: (text) => text.replaceAll("：", ":") },
  { name: "straight quotation marks", change: (text) => text.replaceAll("“", '"').replaceAll("”", '"') },
  { name: "no quotation marks", change: (text) => text.replaceAll("“", "").replaceAll("”", "") },
  { name: "non-breaking spaces", change: (text) => text.replaceAll(" ", "\u00a0") },
  {
    name: "full-width figures",
    change: mapLines((line) => (isRow(line) ? line.replace(/(?<=\t)[0-9]+\.[0-9]+(?=\t|$)/g, wide) : line)),
  },
  {
    name: "grouped thousands",
    change: mapLines((line) =>
      line.replace(/(?<=\t)[0-9]{4,}(?=\.[0-9]+(?:\t|$))/g, (whole) =>
        whole.replace(/\B(?=(?:\d{3})+$)/g, ","),
      ),
    ),
  },
  {
    name: "page feet among the rows",
    change: mapLines((line, index) => (isRow(line) && index % 23 === 22 ? `${line}\n- ${index} -` : line)),
  },
  {
    name: "pages broken by a form feed",
    change: mapLines((line, index) => (isRow(line) && index % 29 === 28 ? `${line}\n\f` : line)),
  },
  {
    name: "rows as Markdown",
    change: mapLines((line) => (isRow(line) ? `|${line.replaceAll("\t", "|")}|` : line)),
  },
  {
    name: "titles as headings",
    change: mapLines((line) => (/^[^\t]{2,40}表$/.test(line) ? `## ${line}` : line)),
  },
  {
    name: "titles in bold",
    change: mapLines((line) => (/^[^\t]{2,40}表$/.test(line) ? `**${line}**` : line)),
  },
  {
    name: "部门 before the titles",
    change: mapLines((line) => (/^[^\t]{0,30}(?:收入|支出)[^\t]{0,30}表$/.test(line) ? `部门${line}` : line)),
  },
  {
    name: "titles with their number",
    change: (text) => {
      let n = 0;
      return mapLines((line) => (/^[^\t]{2,40}决算[^\t]{0,6}表$/.test(line) ? `附表${++n}：${line}` : line))(
        text,
      );
    },
  },
  {
    name: "a dash for blanks",
    change: mapLines((line) =>
      /^(?:[0-9]{3,7}|合计)\t/.test(line) && !/科目|栏次|因公/.test(line)
        ? line.replace(/\t(?=\t|$)/g, "\t—")
        : line,
    ),
  },
  {
    name: "spaces inside 合计, 总计 and 项目",
    change: (text) => text.replace(/(?<=^|\t)(合|总|项)(计|目)(?=\t|$)/gm, "$1 $2"),
  },
  {
    name: "names indented by level",
    change: mapLines((line) =>
      line.replace(/^([0-9]{5,7})\t/, (_, code: string) => `${code}\t${code.length === 5 ? "  " : "    "}`),
    ),
  },
  {
    name: "codes with spaces in front",
    change: mapLines((line) => line.replace(/^([0-9]{5,7})(?=\t)/, "  $1")),
  },
];
