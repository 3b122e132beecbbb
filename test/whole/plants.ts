/** An error in a whole document: in the first line with `from`, at or behind the first with `after`. */
export interface Plant {
  readonly document: string;
  readonly after: string;
  readonly from: string;
  readonly to: string;
}

export const PLANTS: readonly Plant[] = [
  { document: "liaoning.tabs.txt", after: "公开03表", from: "953.3", to: "956.3" },
  {
    document: "liaoning.tabs.txt",
    after: "二、财政拨款支出决算情况",
    from: "基本支出25515.3",
    to: "基本支出25518.3",
  },
  {
    document: "liaoning.tabs.txt",
    after: "3.年末结转和结余",
    from: "年末结转和结余230.0",
    to: "年末结转和结余233.0",
  },
  { document: "shaanxi.tabs.txt", after: "公开07表", from: "145.68", to: "145.98" },
  {
    document: "shaanxi.tabs.txt",
    after: "3.公务用车运行维护",
    from: "支出决算为145.68",
    to: "支出决算为145.98",
  },
  { document: "shaanxi.tabs.txt", after: "（四）会议费", from: "减少0.79", to: "减少0.09" },
  { document: "shenzhen.tabs.txt", after: "公开05表", from: "27,465.28", to: "27,465.58" },
  {
    document: "shenzhen.tabs.txt",
    after: "支出按功能分类科目划分",
    from: "支出决算27,465.28",
    to: "支出决算27,465.58",
  },
  { document: "shenzhen.tabs.txt", after: "三、支出决算情况说明", from: "增加", to: "减少" },
  { document: "shenzhen.tabs.txt", after: "公开09表", from: "75.60", to: "75.90" },
  { document: "neimenggu.tabs.txt", after: "财决公开04表", from: "426.74", to: "426.04" },
  {
    document: "neimenggu.tabs.txt",
    after: "（四）关于财政拨款收入",
    from: "年末财政拨款结转和结余35.00",
    to: "年末财政拨款结转和结余35.30",
  },
  { document: "neimenggu.tabs.txt", after: "（三）关于支出情况", from: "占57.38%", to: "占45.90%" },
  {
    document: "neimenggu.tabs.txt",
    after: "（五）关于一般公共预算",
    from: "基本支出458.60",
    to: "基本支出458.90",
  },
  { document: "hainan.tabs.txt", after: "——公务接待费", from: "3,210.00", to: "3,810.00" },
  { document: "hainan.tabs.txt", after: "（三）年初预算", from: "决算1027.83", to: "决算1027.53" },
  { document: "hainan.tabs.txt", after: "（四）预算绩效", from: "执行率95%", to: "执行率96%" },
];
