import { applyPlan, StalePlanError, whatMoved, type Applied } from '../cluster/plan/apply.ts'
import { makePlan, missingFlags, performedOf, type Plan, type PlanRequest } from '../cluster/plan/plan.ts'
import { loadPlan } from '../cluster/plan/saved.ts'
import { summaryOf } from '../cluster/plan/words.ts'
import { UsageError, type Invocation } from './arguments.ts'
import type { Command, ExitCode } from './main.ts'
import { environmentOf, modelOf, planRequestOf, withCluster } from './plan-context.ts'
import { planData, showPlan } from './plan.ts'
import type { Terminal } from './terminal.ts'

/** Makes a cluster what the catalog says: plans, checks, asks, then writes in order. */
export const applyCommand: Command = async (invocation, terminal) => {
  const path = invocation.values.get('plan')?.at(-1)
  if (path !== undefined && invocation.values.has('topic'))
    throw new UsageError('--plan says itself which topics it is about: leave --topic out')
  if (path !== undefined && invocation.flags.has('prune-acls'))
    throw new UsageError('--plan says itself whether rights go: leave --prune-acls out, or plan and save with it')
  const reading = await modelOf(invocation, terminal)
  if ('exit' in reading) return reading.exit
  const catalog = environmentOf(reading.model, invocation)
  return withCluster(invocation, terminal, async (live) => {
    const saved = path === undefined ? undefined : loadPlan(path)
    const asked = planRequestOf(live, catalog, invocation)
    const request = saved === undefined ? asked : asSaved(asked, saved)
    const plan = await makePlan(request)
    if (invocation.format !== 'json') showPlan(plan, invocation.format, terminal)
    const refusal = refusalOf(plan, saved, flagsGiven(invocation))
    if (refusal !== undefined) {
      if (invocation.format === 'json') report({ done: [], failed: [], left: plan }, terminal)
      terminal.say(refusal)
      return 4
    }
    if (performedOf(plan).length === 0) return nothingToDo(plan, invocation, terminal)
    if (!invocation.flags.has('yes') && !(await agreed(terminal))) return 4
    return write(plan, request, invocation, terminal)
  })
}

/** What a saved plan looked at, and nothing beyond it. */
function asSaved(asked: PlanRequest, { only, pruneAcls }: Plan): PlanRequest {
  return { ...asked, only: only === undefined ? undefined : new Set(only), pruneAcls }
}

/** Why nothing may be written, in lines for a person; undefined where nothing stands against it. */
function refusalOf(plan: Plan, saved: Plan | undefined, given: ReadonlySet<string>): string | undefined {
  const moved = saved === undefined ? undefined : whatMoved(saved, plan)
  if (moved !== undefined) return `the saved plan is stale: ${moved}; plan again. Nothing was written.\n`
  if (plan.refusals.length > 0) {
    const lines = plan.refusals.map(
      ({ by, name, message, hint }) =>
        `  ${name === '' ? by : `${name} (${by})`}: ${message}\n${hint === undefined ? '' : `      ${hint}\n`}`,
    )
    return `refused, nothing was written:\n${lines.join('')}`
  }
  const missing = missingFlags(plan, given)
  if (missing.length === 0) return undefined
  return `nothing was written; if this is meant, add\n${missing.map((flag) => `  ${flag}\n`).join('')}`
}

function flagsGiven({ values }: Invocation): ReadonlySet<string> {
  const all = ['allow-risky', 'allow-delete'].flatMap((flag) =>
    (values.get(flag) ?? []).flatMap((names) => names.split(',').map((name) => `--${flag} ${name}`)),
  )
  return new Set(all)
}

function nothingToDo(plan: Plan, { format }: Invocation, terminal: Terminal): ExitCode {
  if (format === 'json') report({ done: [], failed: [], left: plan }, terminal)
  else
    terminal.say(
      plan.changes.length === 0 ? 'in sync, nothing to do\n' : 'nothing to do; what differs is not for apply\n',
    )
  return plan.changes.length === 0 ? 0 : 3
}

async function agreed(terminal: Terminal): Promise<boolean> {
  if (terminal.ask === undefined) {
    terminal.say('nobody can be asked here; to write, say --yes. Nothing was written.\n')
    return false
  }
  const answer = await terminal.ask('Write this to the cluster? Only `yes` does: ')
  if (answer.trim() === 'yes') return true
  terminal.say('nothing was written\n')
  return false
}

async function write(plan: Plan, request: PlanRequest, { format }: Invocation, terminal: Terminal): Promise<ExitCode> {
  let applied: Applied
  try {
    applied = await applyPlan(plan, request, (line) => terminal.say(`  ${line}\n`))
  } catch (error) {
    if (!(error instanceof StalePlanError)) throw error
    terminal.say(`refused: ${error.message}; plan again. Nothing was written.\n`)
    return 4
  }
  const { done, failed, left } = applied
  if (format === 'json') report(applied, terminal)
  if (failed.length > 0) {
    for (const line of failed) terminal.say(`failed: ${line}\n`)
    terminal.say(`stopped after ${done.length} steps; what was done stays, and apply goes on from there\n`)
    return 1
  }
  terminal.say(left.changes.length === 0 ? 'done, in sync\n' : `done; still different: ${summaryOf(left)}\n`)
  return left.changes.length === 0 ? 0 : 3
}

function report({ done, failed, left }: Applied, terminal: Terminal): void {
  terminal.data(`${JSON.stringify({ done, failed, left: planData(left) }, undefined, 2)}\n`)
}
