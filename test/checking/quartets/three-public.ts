import type { CaseForms as Forms, FormsCase as Input } from "../../../src/checking";
import type { Quartet } from "../support/quartet";

const on = (forms: Forms, more: Partial<Input> = {}): Input => ({ forms, ...more });
const TITLE = "财政拨款“三公”经费支出决算表";

export const threePublic: readonly Quartet[] = [
  {
    rule: "SG-01",
    pass: on({ basicDetail: { "30217": 1 }, threePublic: { actual: { reception: 1 } } }),
    fail: on({ basicDetail: { "30217": 1 }, threePublic: { actual: { reception: 0 } } }),
    missing: on({ basicDetail: { "30217": 1 } }),
    rounding: "no figures",
  },
  {
    rule: "SG-02",
    pass: on({ threePublic: { budget: { total: 2 }, actual: { total: 1 } } }),
    fail: on({ threePublic: { budget: { total: 1 }, actual: { total: 2 } } }),
    missing: on({ threePublic: { actual: { total: 2 } } }),
    rounding: on({ threePublic: { budget: { total: 1 }, actual: { total: 1.01 } } }),
  },
  {
    rule: "SG-03",
    pass: on({ threePublic: { actual: 1 } }, { previous: { threePublic: { actual: 2 } } }),
    fail: on({ threePublic: { actual: 3 } }, { previous: { threePublic: { actual: 2 } } }),
    missing: on({ threePublic: { actual: 3 } }),
    rounding: on({ threePublic: { actual: 2.01 } }, { previous: { threePublic: { actual: 2 } } }),
  },
  {
    rule: "SG-13",
    pass: on({ threePublic: { actual: { vehiclePurchase: 1 } }, statistics: { "vehicles.total": 1 } }),
    fail: on({ threePublic: { actual: { vehiclePurchase: 1 } }, statistics: { "vehicles.total": 0 } }),
    missing: on({ threePublic: { actual: { vehiclePurchase: 1 } } }),
    rounding: "no figures",
  },
  {
    rule: "SG-14",
    pass: on({ threePublic: { actual: { vehicleOperation: 1 } }, statistics: { "vehicles.total": 1 } }),
    fail: on({ threePublic: { actual: { vehicleOperation: 1 } }, statistics: { "vehicles.total": null } }),
    missing: on({ threePublic: { actual: { vehicleOperation: null } }, statistics: { "vehicles.total": 1 } }),
    rounding: "no figures",
  },
  {
    rule: "SG-19",
    pass: on({ threePublic: { actual: { reception: 1 } }, basicDetail: { public: 100 } }),
    fail: on({ threePublic: { actual: { reception: 3 } }, basicDetail: { public: 100 } }),
    missing: on({ threePublic: { actual: { reception: 3 } } }),
    rounding: on({ threePublic: { actual: { reception: 2 } }, basicDetail: { public: 99.99 } }),
  },
  {
    rule: "SG-21",
    pass: on({ threePublic: { rows: { actual: null }, notes: ["说明：本表无数据"] } }),
    fail: on({ threePublic: { rows: { actual: null } } }, { text: "三、“三公”经费\n共计情况详见附表" }),
    missing: on({ threePublic: { rows: { actual: null } } }),
    rounding: "no figures",
  },
  {
    rule: "SG-23",
    pass: on({ threePublic: { rows: {}, title: TITLE } }, { text: "九、财政拨款“三公”经费支出决算情况说明" }),
    fail: on(
      { threePublic: { rows: {}, title: TITLE } },
      { text: "九、一般公共预算财政拨款“三公”经费支出决算情况说明" },
    ),
    missing: on(
      { threePublic: { rows: {}, title: "“三公”经费支出决算表" } },
      { text: "九、财政拨款“三公”经费支出决算情况说明" },
    ),
    rounding: "no figures",
  },
];
