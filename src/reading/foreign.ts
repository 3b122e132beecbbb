const ANOTHER_TABLE = /一级指标|二级指标|三级指标|绩效目标|绩效指标|自评/;

/** Whether the header of a table that is no final account stands here: tables of performance follow the forms. */
export function isForeignHeader(text: string): boolean {
  return text.length < 2000 && /[指目自]/.test(text) && ANOTHER_TABLE.test(text);
}
