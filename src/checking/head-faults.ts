import { KINDS, type Misfit, NO_SUCH_KEY, NOT_EMPTY, oneOfWords } from "../guard";
import { orMeant } from "../near";
import { isOneOf, isText, type Parts, partsOf } from "./faults";

const SEVERITIES = ["error", "warning", "info"];
const CERTAINTIES = ["A", "B", "C"];
const HEAD_KEYS = [
  "id",
  "title",
  "formula",
  "source",
  "severity",
  "related",
  "advice",
  "limits",
  "messages",
  "kind",
  "needs",
  "evaluate",
  "relations",
];
const LANGUAGES = ["zh", "en"];

/** What is wrong with what a rule says about itself, each with its path. */
export function headFaults(rule: object): Misfit[] {
  const head = partsOf(rule) ?? {};
  const id = isText(head.id) ? head.id : undefined;
  if (id === undefined)
    return [{ path: ["id"], found: head.id, expected: ["编号，如MY-01", "an id such as MY-01"] }];
  const faults: Misfit[] = [
    ...textFaults([id, "title"], head.title),
    ...textFaults([id, "formula"], head.formula),
    ...sourceFaults(id, head.source),
    ...severityFaults(id, head),
  ];
  for (const key of Object.keys(head))
    if (!HEAD_KEYS.includes(key))
      faults.push({ path: [id, key], found: head[key], expected: orMeant(NO_SUCH_KEY, key, HEAD_KEYS) });
  if (head.advice !== undefined) faults.push(...textFaults([id, "advice"], head.advice));
  if (head.messages !== undefined) faults.push(...messageFaults(id, head.messages));
  return faults;
}

/** What is wrong with the judge of a rule and what it needs. */
export function judgeFaults(rule: object): Misfit[] {
  const { id, evaluate, needs } = partsOf(rule) ?? {};
  const of = isText(id) ? [id] : [];
  const faults: Misfit[] = [];
  if (typeof evaluate !== "function")
    faults.push({
      path: [...of, "evaluate"],
      found: evaluate,
      expected: ["给出判断的函数", "a function that gives judgements"],
    });
  if (needs === undefined) return faults;
  if (!Array.isArray(needs))
    return [
      ...faults,
      { path: [...of, "needs"], found: needs, expected: ["所需数据的列表", "a list of needs"] },
    ];
  needs.forEach((one: unknown, index) => {
    const missing = partsOf(one)?.missing;
    if (typeof missing !== "function")
      faults.push({ path: [...of, "needs", index, "missing"], found: missing, expected: KINDS.function });
  });
  return faults;
}

/** A text that must be there in both languages. */
function textFaults(path: readonly string[], text: unknown): Misfit[] {
  const parts = partsOf(text);
  if (parts === null)
    return [
      { path, found: text, expected: ["两种语言的文字，{ zh, en }", "a text in both languages, { zh, en }"] },
    ];
  return LANGUAGES.filter((language) => !isText(parts[language])).map((language) => ({
    path: [...path, language],
    found: parts[language],
    expected: NOT_EMPTY,
  }));
}

function sourceFaults(id: string, source: unknown): Misfit[] {
  const parts = partsOf(source);
  if (parts === null)
    return [
      {
        path: [id, "source"],
        found: source,
        expected: ["依据，{ document, certainty }", "a source, { document, certainty }"],
      },
    ];
  const faults: Misfit[] = [];
  if (!isText(parts.document))
    faults.push({
      path: [id, "source", "document"],
      found: parts.document,
      expected: ["规则所依据的法规或文件", "the law or document that the rule is from"],
    });
  if (!isOneOf(parts.certainty, CERTAINTIES))
    faults.push({
      path: [id, "source", "certainty"],
      found: parts.certainty,
      expected: oneOfWords(CERTAINTIES),
    });
  return faults;
}

function severityFaults(id: string, { severity, source }: Parts): Misfit[] {
  const path = [id, "severity"];
  if (!isOneOf(severity, SEVERITIES)) {
    return [{ path, found: severity, expected: orMeant(oneOfWords(SEVERITIES), severity, SEVERITIES) }];
  }
  if (severity !== "error" || partsOf(source)?.certainty !== "C") return [];
  return [
    {
      path,
      found: severity,
      expected: ["至多warning：依据的可靠程度为C", "at most a warning where the source is of certainty C"],
    },
  ];
}

function messageFaults(id: string, messages: unknown): Misfit[] {
  const parts = partsOf(messages);
  if (parts === null)
    return [
      { path: [id, "messages"], found: messages, expected: ["按理由的文字", "sentences by their reason"] },
    ];
  return Object.entries(parts).flatMap(([reason, text]) => textFaults([id, "messages", reason], text));
}
