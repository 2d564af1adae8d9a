import type { Finding } from '../../diagnostics/diagnostic.ts'
import type { Rule, RuleContext } from './rule.ts'

export type { Rule, RuleContext, SourceNode } from './rule.ts'

/** Every rule, in the order of the things they speak of. */
export const rules: readonly Rule[] = []

/**
 * All findings of all rules, one context an environment. What every environment has is said once and without an
 * environment; what only some have names each of them. Order: by environment, then by rule.
 */
export function checkRules(contexts: readonly RuleContext[]): readonly Finding[] {
  const found = new Map<string, { finding: Finding; environments: string[] }>()
  for (const context of contexts) {
    for (const rule of rules) {
      for (const finding of rule.check(context)) {
        const key = JSON.stringify([finding.code, finding.at, finding.message])
        const { environments } = found.get(key) ?? found.set(key, { finding, environments: [] }).get(key)!
        if (environments.at(-1) !== context.catalog.environment) environments.push(context.catalog.environment)
      }
    }
  }
  return [...found.values()].flatMap(({ finding, environments }) =>
    environments.length === contexts.length
      ? [finding]
      : environments.map((environment) => ({ ...finding, environment })),
  )
}
