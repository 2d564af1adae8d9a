import { printPlan, githubPlan, markdownPlan } from '../cluster/plan/print.ts'
import { makePlan, missingFlags, type Plan } from '../cluster/plan/plan.ts'
import { savePlan } from '../cluster/plan/saved.ts'
import { summaryOf } from '../cluster/plan/words.ts'
import type { Format } from './arguments.ts'
import type { Command, ExitCode } from './main.ts'
import { environmentOf, modelOf, planRequestOf, withCluster } from './plan-context.ts'
import type { Terminal } from './terminal.ts'

/** What apply would do, and what differs besides. Writes nothing but the plan's file. */
export const planCommand: Command = async (invocation, terminal) => {
  const reading = await modelOf(invocation, terminal)
  if ('exit' in reading) return reading.exit
  const catalog = environmentOf(reading.model, invocation)
  return withCluster(invocation, terminal, async (live) => {
    const plan = await makePlan(planRequestOf(live, catalog, invocation))
    showPlan(plan, invocation.format, terminal)
    const save = invocation.values.get('save')?.at(-1)
    if (save !== undefined) {
      savePlan(save, plan)
      terminal.say(`saved; apply exactly this with \`catalog apply --plan ${save}\`\n`)
    }
    return planExit(plan)
  })
}

/** 0 in sync · 3 something differs · 4 something refuses. */
export function planExit(plan: Plan): ExitCode {
  if (plan.refusals.length > 0) return 4
  return plan.changes.length > 0 ? 3 : 0
}

export function showPlan(plan: Plan, format: Format, terminal: Terminal): void {
  if (format === 'json') terminal.data(`${JSON.stringify(planData(plan), undefined, 2)}\n`)
  else if (format === 'markdown') terminal.data(markdownPlan(plan))
  else if (format === 'github') terminal.data(githubPlan(plan))
  else terminal.data(printPlan(plan, terminal.colour.data))
}

/** The plan, with what a program would otherwise have to work out. */
export function planData(plan: Plan): Record<string, unknown> {
  return {
    ...plan,
    inSync: plan.changes.length === 0,
    refused: plan.refusals.length > 0,
    flags: missingFlags(plan, new Set()),
    summary: summaryOf(plan),
  }
}
