import { makePlan } from '../cluster/plan/plan.ts'
import type { Command } from './main.ts'
import { environmentOf, modelOf, planRequestOf, withCluster } from './plan-context.ts'
import { showPlan } from './plan.ts'

/** Whether the cluster is as the catalog says: the plan's differences, for a job that runs every night. */
export const driftCommand: Command = async (invocation, terminal) => {
  const reading = await modelOf(invocation, terminal)
  if ('exit' in reading) return reading.exit
  const catalog = environmentOf(reading.model, invocation)
  return withCluster(invocation, terminal, async (live) => {
    const plan = await makePlan(planRequestOf(live, catalog, invocation))
    showPlan(plan, invocation.format, terminal)
    // What a broker thinks of the mend is not asked here; a wrong cluster is no drift.
    if (plan.refusals.some(({ by }) => by === 'cluster guard')) return 4
    return plan.changes.length > 0 ? 3 : 0
  })
}
