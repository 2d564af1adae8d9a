import { readFileSync, writeFileSync } from 'node:fs'
import type { Plan } from './plan.ts'

const format = 'catalog-plan/2'

/** A file that is no plan of ours, or of another version. */
export class SavedPlanError extends Error {
  override readonly name = 'SavedPlanError'
}

/** Keeps a plan for `apply --plan`. It holds what it was made from, so that it is refused once that has changed. */
export function savePlan(path: string, plan: Plan): void {
  writeFileSync(path, `${JSON.stringify({ format, ...plan }, undefined, 2)}\n`)
}

/** Throws SavedPlanError. */
export function loadPlan(path: string): Plan {
  let parsed: unknown
  try {
    parsed = JSON.parse(readFileSync(path, 'utf8'))
  } catch (cause) {
    throw new SavedPlanError(`${path} is no saved plan: ${cause instanceof Error ? cause.message : String(cause)}`, {
      cause,
    })
  }
  const { format: found, ...plan } = Object(parsed) as Partial<Plan> & { readonly format?: unknown }
  const strings = [plan.clusterId, plan.environment, plan.catalog, plan.catalogHash, plan.observedHash]
  if (found !== format || strings.some((one) => typeof one !== 'string') || !Array.isArray(plan.changes))
    throw new SavedPlanError(`${path} is no saved plan; write one with \`catalog plan --save ${path}\``)
  return plan as Plan
}
