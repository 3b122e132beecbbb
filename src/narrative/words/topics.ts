/** What the counts of the 三公 section belong to. */
export type TopicId = "abroad" | "vehicles" | "reception" | "domestic" | "overseas" | "foreign";

/** The kinds of counts of the 三公 section. */
export type CountKind = "groups" | "persons" | "batches" | "bought" | "kept";

/** Official title of a count: of 机构运行信息表 (财决附03) and the 三公 section of 情况说明. */
export function countTitle(topic: TopicId, kind: CountKind): string | null {
  if (kind === "bought") return "公务用车购置数";
  if (kind === "kept") return "公务用车保有量";
  if (topic === "abroad") return kind === "persons" ? "因公出国（境）人次数" : "因公出国（境）团组数";
  if (topic === "vehicles") return null;
  return `${RECEPTION_TITLES[topic]}${kind === "persons" ? "人次" : "批次"}`;
}

const RECEPTION_TITLES = {
  reception: "公务接待",
  domestic: "国内公务接待",
  overseas: "国（境）外公务接待",
  foreign: "外事接待",
} as const;
