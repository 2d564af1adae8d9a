import { breakingCodes } from '../diagnostics/breaking-codes.ts'
import { breakingTopicCodes } from '../diagnostics/breaking-topic-codes.ts'
import { codes, type Code } from '../diagnostics/codes.ts'
import { markdownId } from '../templates/markdown.ts'
import { render } from '../templates/render.ts'
import { breakingCases, type BreakingCase } from '../protobuf/breaking.cases.ts'
import {
  askedRegistry,
  registryDifference,
  registryDifferences,
  type AskedLevel,
} from '../protobuf/registry-differences.ts'
import { listed } from './pages.ts'

/** Every rule on changes of proto files and topics, what it protects, and what a schema registry says of the same changes. */
export function breakingPage(header: readonly string[]): string {
  const rules = (Object.keys(breakingCodes) as (keyof typeof breakingCodes)[]).sort()
  const harmless = breakingCases.filter(({ breaks }) => breaks.length === 0)
  return render('docs/breaking.md', {
    header,
    registry: askedRegistry,
    total: breakingCases.length,
    harmless: harmless.length,
    topicRules: (Object.keys(breakingTopicCodes) as (keyof typeof breakingTopicCodes)[]).sort().map(ruleOf),
    rules: rules.map((code) => ({
      ...ruleOf(code),
      backward: verdict(casesOf(code), 'BACKWARD'),
      full: verdict(casesOf(code), 'FULL'),
    })),
    differences: registryDifferences.map(({ registry, levels, reason, cases }) => ({
      registry,
      levels: levels.join(', '),
      reason,
      cases: listed(cases),
    })),
  })
}

function ruleOf(code: Code) {
  return { code, target: `codes.md#${markdownId(code)}`, title: codes[code].title, cause: codes[code].cause }
}

/** Changes that break this rule alone, where there are any: a refusal of those can have no other cause. */
function casesOf(code: keyof typeof breakingCodes): readonly BreakingCase[] {
  const found = breakingCases.filter(({ breaks }) => breaks.includes(code))
  const alone = found.filter(({ breaks }) => breaks.every((one) => one === code))
  return alone.length > 0 ? alone : found
}

/** One word where all answers are the same, otherwise how many of each. */
function verdict(cases: readonly BreakingCase[], level: AskedLevel): string {
  const counts = new Map<string, number>()
  for (const { name } of cases) {
    const answer = registryDifference(name, level)?.registry ?? 'refuses'
    counts.set(answer, (counts.get(answer) ?? 0) + 1)
  }
  const parts = [...counts].sort(([a], [b]) => (a < b ? 1 : -1))
  return parts.length === 1 ? (parts[0]?.[0] ?? '') : parts.map(([answer, count]) => `${answer} ${count}`).join(', ')
}
