import { corruptCell, FIGURE_KINDS, figuresOf } from "../scripts/study/corrupt";
import type { FinalAccounts } from "../src/accounts";
import {
  arithmeticRules,
  bindSystem,
  check,
  createLocator,
  jointRounding,
  locateErrors,
} from "../src/checking";
import { printedIn, randomAccounts } from "../test/support/accounts";
import { type Random, randomFrom } from "../test/support/random";
import { microseconds, overAll } from "./benchmark";
import { departments } from "./departments";

export const name = "locate";

const rules = arithmeticRules;
const CASES = 60;
const CLEAN = 300;

/**
 * Looks for the guilty cells of one generated department (about 2,000 cells, 600 relations) with one and with three
 * wrong cells, over sixty different slips each. `ms` and `threeMs` are whole calls of a locator, the judging of all
 * relations included, so that they bound what location costs beyond the check; `worstMs` are the slowest single calls.
 * `cleanMs` is what it costs beyond the check where nothing is wrong, over departments of many shapes.
 */
export async function run(): Promise<Record<string, number>> {
  const accounts = printedIn(randomAccounts(7, { size: 40 }), { unit: "万元", decimals: 2 });
  const random = randomFrom(11);
  const single = cases(accounts, 1, random);
  const triple = cases(accounts, 3, random);
  const locator = createLocator({ rules });
  const cycle = (list: readonly FinalAccounts[]) => {
    let at = 0;
    return () => locator.locate(list[at++ % list.length] as FinalAccounts);
  };
  const [one] = single;
  if (one === undefined) throw new Error("no slip could be made");
  const checked = await microseconds(() => check(one, { rules }));
  const located = await microseconds(() => locateErrors(one, { rules }));
  return {
    ms: (await microseconds(cycle(single))) / 1000,
    threeMs: (await microseconds(cycle(triple))) / 1000,
    worstMs: worst(single, locator),
    threeWorstMs: worst(triple, locator),
    onceBeyondCheckMs: (located - checked) / 1000,
    ...(await clean()),
    jointRoundingMs: (await microseconds(() => jointRounding(accounts, { rules }))) / 1000,
  };
}

/** The check of clean accounts, and what looking for guilty cells adds. */
async function clean(): Promise<Record<string, number>> {
  const list = departments(CLEAN);
  const checked = await overAll(list, (one) => check(one, { rules }));
  const located = await overAll(list, (one) => locateErrors(one, { rules, checked: check(one, { rules }) }));
  return { cleanMs: (located.mean - checked.mean) / 1000, cleanCheckMs: checked.mean / 1000 };
}

/** The accounts with as many wrong cells, each by a slip of its own, as often as it takes. */
function cases(accounts: FinalAccounts, errors: number, random: Random): FinalAccounts[] {
  const system = bindSystem(accounts, rules);
  const found: FinalAccounts[] = [];
  while (found.length < CASES) {
    let wrong = accounts;
    let made = 0;
    while (made < errors) {
      const kind = random.pick(FIGURE_KINDS);
      const corruption = corruptCell(kind, wrong, random.pick(figuresOf(accounts)), system, random);
      if (corruption === null) continue;
      wrong = corruption.accounts;
      made++;
    }
    if (locateErrors(wrong, { rules }).groups > 0) found.push(wrong);
  }
  return found;
}

function worst(list: readonly FinalAccounts[], locator: ReturnType<typeof createLocator>): number {
  return Math.max(
    ...list.map((wrong) => {
      const start = performance.now();
      locator.locate(wrong);
      return performance.now() - start;
    }),
  );
}
