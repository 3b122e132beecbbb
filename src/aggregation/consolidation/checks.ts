import type { Outcomes, Severity } from "../../checking";
import type { Child } from "./children";

/** What checking gave for one rule in all children together. */
export interface RuleCount {
  /** Outcomes of its checks. */
  readonly outcomes: Outcomes;
  /** Findings by severity. */
  readonly findings: Readonly<Record<Severity, number>>;
  /** Children that have findings of it. */
  readonly children: number;
}

/** What checking gave in all children together. */
export interface PartialChecks {
  /** Children that came with a result. */
  readonly children: number;
  /** By id of the rule, in the order of characters. */
  readonly byRule: Readonly<Record<string, RuleCount>>;
}

interface GrowingCount {
  outcomes: [pass: number, fail: number, notApplicable: number, indeterminate: number];
  findings: Record<Severity, number>;
  children: number;
}

/** Counts of findings and outcomes while they grow. */
export class CheckCounts {
  private children = 0;
  private readonly rules = new Map<string, GrowingCount>();

  add({ findings, byRule }: NonNullable<Child["result"]>): void {
    this.children++;
    for (const [rule, outcomes] of Object.entries(byRule)) this.addOutcomes(rule, outcomes);
    const having = new Set<string>();
    for (const { rule, severity } of findings) {
      const count = this.countOf(rule);
      count.findings[severity]++;
      if (!having.has(rule)) count.children++;
      having.add(rule);
    }
  }

  merge({ children, byRule }: PartialChecks): void {
    this.children += children;
    for (const [rule, other] of Object.entries(byRule)) {
      this.addOutcomes(rule, other.outcomes);
      const count = this.countOf(rule);
      count.children += other.children;
      for (const severity of ["error", "warning", "info"] as const)
        count.findings[severity] += other.findings[severity];
    }
  }

  private addOutcomes(rule: string, { pass, fail, notApplicable, indeterminate }: Outcomes): void {
    const { outcomes } = this.countOf(rule);
    outcomes[0] += pass;
    outcomes[1] += fail;
    outcomes[2] += notApplicable;
    outcomes[3] += indeterminate;
  }

  private countOf(rule: string): GrowingCount {
    const found = this.rules.get(rule);
    if (found !== undefined) return found;
    const made: GrowingCount = {
      outcomes: [0, 0, 0, 0],
      findings: { error: 0, warning: 0, info: 0 },
      children: 0,
    };
    this.rules.set(rule, made);
    return made;
  }

  freeze(): PartialChecks {
    const byRule = [...this.rules]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([rule, { outcomes, findings, children }]): [string, RuleCount] => {
        const [pass, fail, notApplicable, indeterminate] = outcomes;
        return [
          rule,
          { outcomes: { pass, fail, notApplicable, indeterminate }, findings: { ...findings }, children },
        ];
      });
    return { children: this.children, byRule: Object.fromEntries(byRule) };
  }
}
