import * as z from "zod/mini";
import { FORMS } from "../src/forms";
import {
  accountsSchema,
  disclosuresSchema,
  entrySchema,
  evaluationInputSchema,
  evaluationSchema,
  rowSchemas,
  threePublicSchema,
} from "../src/schemas";
import { describeBy, type SchemaNode } from "./schema-words";

/** Where the published schemas stand; their ids begin with it. */
const HOME = "https://github.com/juesuan/juesuan/blob/main/docs/schema/";

/** What a schema is of: the type whose docstrings describe it, its title and its description. */
interface About {
  readonly schema: z.ZodMiniType;
  readonly type: string;
  readonly title: string;
  readonly description: string;
}

const MODELS: Readonly<Record<string, About>> = {
  accounts: {
    schema: accountsSchema,
    type: "FinalAccounts",
    title: "Final accounts 部门决算",
    description:
      "The accounts of a department for one year: its forms, amounts as integers of 分, blank as null.",
  },
  disclosures: {
    schema: disclosuresSchema,
    type: "DisclosuresRecord",
    title: "Audit of disclosures 决算公开核查结果",
    description:
      "What an audit gives as JSON: keys may be added in 1.x, none of these is renamed or removed.",
  },
  entry: {
    schema: entrySchema,
    type: "Entry",
    title: "Entry of the books 分录",
    description: "One entry of the books, of which the forms are made; amounts are integers of 分.",
  },
  evaluation: {
    schema: evaluationSchema,
    type: "Evaluation",
    title: "Performance evaluation 绩效自评",
    description: "A performance self-evaluation as it was read: figures as printed.",
  },
  "evaluation-input": {
    schema: evaluationInputSchema,
    type: "EvaluationInput",
    title: "Performance evaluation as given 绩效自评输入",
    description: "A performance self-evaluation as a program gives it: figures as texts, numbers or null.",
  },
  "three-public": {
    schema: threePublicSchema,
    type: "ThreePublicModel",
    title: "Three public expenses “三公”经费",
    description: "Money and counts of travel abroad, official vehicles and reception.",
  },
};

/** The types of the rows and what a row is. */
const ROWS: Readonly<Record<keyof typeof rowSchemas, readonly [type: string, description: string]>> = {
  cell: ["CellRow", "A figure of a form."],
  finding: ["FindingRow", "A finding."],
  indicator: ["IndicatorRow", "A row of an evaluation with its score."],
  statement: ["StatementRow", "A statement of the narrative."],
  unit: ["UnitRow", "A unit and what its audit came to."],
};

/** The published JSON Schemas: file name in docs/schema to text. */
export function schemas(): Record<string, string> {
  const rows = Object.entries(rowSchemas).map(([name, schema]): [string, About] => {
    const [type, description] = ROWS[name as keyof typeof rowSchemas];
    return [`${name}-row`, { schema, type, title: type, description }];
  });
  const all = Object.entries({ ...Object.fromEntries(rows), ...MODELS });
  return Object.fromEntries(all.map(([name, about]) => [`${name}.schema.json`, textOf(name, about)]));
}

function textOf(name: string, { schema, type, title, description }: About): string {
  const { $schema, ...rest } = z.toJSONSchema(schema);
  const node: SchemaNode = JSON.parse(JSON.stringify(rest));
  if (type === "FinalAccounts") titleForms(node);
  describeBy(node, [type]);
  const head = { $schema, $id: `${HOME}${name}.schema.json`, title, description };
  return `${JSON.stringify({ ...head, ...node }, null, 2)}\n`;
}

/** The official titles of the forms. */
function titleForms(node: SchemaNode): void {
  const { forms } = node.properties as { forms: { properties: Record<string, SchemaNode> } };
  for (const [id, form] of Object.entries(forms.properties)) {
    form.title = Object.values(FORMS).find((known) => known.id === id)?.title;
  }
}
