// JSON of another program is validated; an error names path, found and expected.
import { tryParseAccounts } from "juesuan";

const result = tryParseAccounts(
  JSON.parse('{ "department": "示例局", "year": "2024", "unit": "元", "forms": {} }'),
);
if (!result.ok)
  for (const { path, found, expected } of result.error.issues) console.log(path.join("."), found, expected);
