import { setTimeout as sleep } from 'node:timers/promises'
import { subjectsOf, type Subject } from '../schemas.ts'
import { adminCodes, refusalOf, type Verdict } from '../protocol/codes.ts'
import type { RegistryClient } from '../registry/client.ts'
import type { Change } from './change.ts'
import { creationsOf, editsOf, increasesOf } from './checks.ts'
import { referencesOf } from './observe-subjects.ts'
import { makePlan, performedOf, type Plan, type PlanRequest } from './plan.ts'

export interface Applied {
  /** One line each, in the order of doing. */
  readonly done: readonly string[]
  /** What was refused where the plan had promised otherwise; nothing after it was tried. */
  readonly failed: readonly string[]
  /** The plan as it stands afterwards: what still differs. */
  readonly left: Plan
}

/** The cluster or registry changed since the plan was made; nothing was written. */
export class StalePlanError extends Error {
  override readonly name = 'StalePlanError'
}

/**
 * Does what a plan says, in the order topics, partitions, settings, schemas, rights given, topics deleted, rights taken
 * away, and stops at the first refusal.
 * What was done stays: applying again goes on from there. Looks once more before the first write and rejects with
 * StalePlanError when anything moved.
 */
export async function applyPlan(plan: Plan, request: PlanRequest, tell: (line: string) => void): Promise<Applied> {
  const fresh = await makePlan({ ...request, now: Date.now() })
  const moved = whatMoved(plan, fresh)
  if (moved !== undefined) throw new StalePlanError(moved)
  const done: string[] = []
  const failed: string[] = []
  for (const step of stepsOf(plan.changes, request)) {
    const outcome = await step().catch((error: unknown) => ({ done: [], failed: [reasonOf(error)] }))
    for (const line of outcome.done) tell(line)
    done.push(...outcome.done)
    failed.push(...outcome.failed)
    if (failed.length > 0) break
  }
  return { done, failed, left: await settled(request, failed.length === 0) }
}

/** Why a plan no longer holds; undefined while it does. */
export function whatMoved(plan: Plan, fresh: Plan): string | undefined {
  if (plan.clusterId !== fresh.clusterId) return `it was made for cluster ${plan.clusterId}, this is ${fresh.clusterId}`
  if (plan.environment !== fresh.environment || plan.catalog !== fresh.catalog)
    return `it was made for ${plan.catalog} ${plan.environment}, this is ${fresh.catalog} ${fresh.environment}`
  if (plan.catalogHash !== fresh.catalogHash) return 'the catalog has changed since'
  if (plan.observedHash !== fresh.observedHash) return 'the cluster or the registry has changed since'
  return undefined
}

interface Outcome {
  readonly done: readonly string[]
  readonly failed: readonly string[]
}

type Step = () => Promise<Outcome>

function stepsOf(changes: readonly Change[], { admin, registry, catalog }: PlanRequest): readonly Step[] {
  const creations = creationsOf(changes).map(({ topic, ...rest }) => ({ name: topic, ...rest }))
  const increases = increasesOf(changes)
  const edits = editsOf(changes)
  const deletions = changes.flatMap((change) => (change.kind === 'delete' ? [change.topic] : []))
  const grants = changes.flatMap((change) => (change.kind === 'grant' ? [change.acl] : []))
  const revokes = changes.flatMap((change) => (change.kind === 'revoke' && change.performed ? [change.acl] : []))
  return [
    ...slices(creations).map((some) => verdicts(() => admin.create(some, false), 'created')),
    ...slices(increases).map((some) => verdicts(() => admin.increase(some, false), 'partitions added to')),
    ...slices(edits).map((some) => verdicts(() => admin.alter(some, false), 'settings changed of')),
    ...(registry === undefined ? [] : subjectSteps(changes, registry, subjectsOf(catalog))),
    ...slices(grants).map((some) => verdicts(() => admin.grant(some), 'given:')),
    ...slices(deletions).map((some) => verdicts(() => admin.remove(some), 'deleted')),
    ...slices(revokes).map((some) => verdicts(() => admin.revoke(some), 'taken away:')),
  ]
}

/** Requests small enough that a refusal leaves little half done. */
function slices<Item>(items: readonly Item[]): Item[][] {
  const size = 50
  return Array.from({ length: Math.ceil(items.length / size) }, (_, at) => items.slice(at * size, (at + 1) * size))
}

function verdicts(ask: () => Promise<readonly Verdict[]>, verb: string): Step {
  return async () => {
    const answers = await ask()
    const good = answers.filter(({ code }) => code === adminCodes.NONE)
    const bad = answers.filter(({ code }) => code !== adminCodes.NONE)
    return {
      done: good.map(({ name }) => `${verb} ${name}`),
      failed: bad.map((one) => `${one.name}: ${refusalOf(one)}`),
    }
  }
}

/** Levels before texts, imports before what imports them. */
function subjectSteps(changes: readonly Change[], registry: RegistryClient, wanted: readonly Subject[]): Step[] {
  const versions = new Map<string, { readonly version: number | undefined }>()
  const levels = new Set(changes.flatMap((change) => (change.kind === 'compatibility' ? [change.subject] : [])))
  const texts = new Set(changes.flatMap((change) => (change.kind === 'register' ? [change.subject] : [])))
  return wanted.map((subject) => async () => {
    const { name, file, compatibility } = subject
    const imported = wanted.some(({ references }) => references.some((one) => one.subject === name))
    if (!levels.has(name) && !texts.has(name) && !imported) return { done: [], failed: [] }
    const done: string[] = []
    if (levels.has(name)) {
      await registry.setLevel(name, compatibility)
      done.push(`compatibility of ${name} is ${compatibility}`)
    }
    const references = referencesOf(subject, versions)
    if (references === undefined) return { done, failed: [`${name}: an import of it is not registered`] }
    if (texts.has(name)) {
      const id = await registry.register(name, file.text, references)
      done.push(`registered ${name} as schema ${id}`)
    }
    if (imported) versions.set(name, { version: await registry.lookup(name, file.text, references) })
    return { done, failed: [] }
  })
}

/** Brokers hear of a change a little after the controller: looked at again until all is there, 60 s at most. */
async function settled(request: PlanRequest, complete: boolean): Promise<Plan> {
  const until = performance.now() + (complete ? 60_000 : 0)
  for (;;) {
    const plan = await makePlan({ ...request, now: Date.now() })
    if (performedOf(plan).length === 0 || performance.now() >= until) return plan
    await sleep(200)
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
