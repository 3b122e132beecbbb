import type { FinalAccounts } from "../../accounts";
import { countTitle } from "../words/topics";
import { known, type Sayings } from "./saying";

/** Counts that 情况说明 tells beside the three public expenses (机构运行信息表, 财决附03). */
export interface ThreePublicCounts {
  /** 因公出国（境）团组数. */
  readonly abroadGroups?: number;
  /** 因公出国（境）人次数. */
  readonly abroadPersons?: number;
  /** 公务用车购置数. */
  readonly vehiclesBought?: number;
  /** 公务用车保有量 at the end of the year. */
  readonly vehiclesKept?: number;
  /** 国内公务接待批次. */
  readonly domesticBatches?: number;
  /** 国内公务接待人次. */
  readonly domesticPersons?: number;
  /** 国（境）外公务接待批次. */
  readonly overseasBatches?: number;
  /** 国（境）外公务接待人次. */
  readonly overseasPersons?: number;
}

const ITEMS = [
  ["因公出国（境）费", "abroad"],
  ["公务用车购置及运行维护费", "vehicles"],
  ["公务用车购置费", "vehiclePurchase"],
  ["公务用车运行维护费", "vehicleOperation"],
  ["公务接待费", "reception"],
] as const;

const COUNTS = [
  ["abroadGroups", countTitle("abroad", "groups"), "个"],
  ["abroadPersons", countTitle("abroad", "persons"), "人次"],
  ["vehiclesBought", countTitle("vehicles", "bought"), "辆"],
  ["vehiclesKept", countTitle("vehicles", "kept"), "辆"],
  ["domesticBatches", countTitle("domestic", "batches"), "个"],
  ["domesticPersons", countTitle("domestic", "persons"), "人次"],
  ["overseasBatches", countTitle("overseas", "batches"), "个"],
  ["overseasPersons", countTitle("overseas", "persons"), "人次"],
] as const;

/** Statements on the three public expenses: budget, outturn, completion, change, and the counts given. */
export function deriveThreePublic(
  say: Sayings,
  accounts: FinalAccounts,
  previous: FinalAccounts | null,
  counts: ThreePublicCounts | undefined,
): void {
  const tell = (title: string, column: string) => {
    const now = known(accounts, "threePublic", "actual", column);
    const budget = known(accounts, "threePublic", "budget", column);
    say.budget(title, budget, "全年预算");
    say.amount(title, now);
    say.completion(title, now, budget, "全年预算");
    say.change(title, now, known(previous, "threePublic", "actual", column));
  };
  tell("三公经费", "total");
  for (const [title, column] of ITEMS) tell(title, column);
  if (counts === undefined) return;
  for (const [key, title, unit] of COUNTS) if (title !== null) say.count(title, counts[key], unit);
}
