import { createHash } from 'node:crypto'
import type { Acl } from '../../../generators/acls/acl.ts'
import type { Catalog } from '../../../generators/catalog/model.ts'
import type { ClusterAdmin } from '../admin.ts'
import type { RegistryClient } from '../registry/client.ts'
import { subjectsOf, type Subject } from '../schemas.ts'
import { aclNotes, aclRefusals, planAcls, placeOfAcl, wantedAclsOf, type WantedAcls } from './acls.ts'
import { flagOf, type Change, type Refusal } from './change.ts'
import { checkSubjects, checkTopics, type Checked } from './checks.ts'
import { stateNotes } from './notes.ts'
import type { Observed } from './observed.ts'
import { measure, observe } from './observe.ts'
import { observeSubjects } from './observe-subjects.ts'
import { planSubjects, type ObservedSubjects } from './subjects.ts'
import { cutsOf, planTopics, policyRefusals } from './topics.ts'
import { owns, wantedOf, type Wanted } from './wanted.ts'

/** Everything that differs, what would be done about it, and why it may not be. Plain data. */
export interface Plan {
  readonly catalog: string
  readonly environment: string
  readonly clusterId: string
  readonly brokers: readonly { readonly id: number; readonly address: string }[]
  /** Undefined: subjects were not compared. */
  readonly registry: string | undefined
  /** Only these topics were looked at; undefined: all. */
  readonly only: readonly string[] | undefined
  /** Whether rights that the catalog does not give are taken away. */
  readonly pruneAcls: boolean
  /** SHA-256 of what the catalog wants, and of what was seen: two plans with equal ones say the same. */
  readonly catalogHash: string
  readonly observedHash: string
  readonly changes: readonly Change[]
  readonly refusals: readonly Refusal[]
  readonly notes: readonly string[]
  /** Topics of others, which are never touched. */
  readonly foreign: number
}

export interface PlanRequest {
  readonly catalog: Catalog
  readonly admin: ClusterAdmin
  /** Undefined: subjects are not compared. */
  readonly registry: RegistryClient | undefined
  /** Only these topics and their subjects; undefined: all. */
  readonly only: ReadonlySet<string> | undefined
  /** Subjects whose breaks are accepted by name. */
  readonly allowBreaking: ReadonlySet<string>
  /** Whether rights that the catalog does not give are taken away; otherwise they are only shown. */
  readonly pruneAcls: boolean
  /** The cluster this must be; undefined: whichever answers. */
  readonly clusterId: string | undefined
  /** ms since 1970: what "older than the retention" is measured from. */
  readonly now: number
}

/** Looks at cluster and registry and lets both say what they would refuse. Writes nothing. */
export async function makePlan(request: PlanRequest): Promise<Plan> {
  const { catalog, admin, registry } = request
  const wanted = limited(wantedOf(catalog), request.only)
  const subjects = registry === undefined ? [] : neededSubjects(subjectsOf(catalog), wanted)
  const wantedAcls = wantedAclsOf(catalog, wanted)
  const [everything, registered, acls] = await Promise.all([
    observe(admin, wanted),
    registry === undefined ? undefined : observeSubjects(registry, subjects),
    wantedAcls === undefined ? [] : admin.acls(),
  ])
  const observed = limitedView(everything, request.only)
  const guard = guardRefusals(observed.clusterId, request.clusterId)
  const amounts = await measure(admin, cutsOf(observed, wanted), request.now)
  const topicChanges = planTopics(observed, wanted, amounts)
  const ownsTopic = (topic: string) => owns(wanted, topic) && (request.only?.has(topic) ?? true)
  const subjectChanges = registered === undefined ? [] : planSubjects(registered, subjects, ownsTopic)
  const access = accessPlan(acls, wantedAcls, request)
  const brokerRefusals = guard.length > 0 ? [] : await checkTopics(admin, topicChanges)
  const checked: Checked =
    registry === undefined || registered === undefined
      ? { refusals: [], notes: ['subjects were not compared: name a registry with --registry or SCHEMA_REGISTRY_URL'] }
      : await checkSubjects(subjectChanges, {
          registry,
          schema: catalog.schema,
          wanted: subjects,
          observed: registered,
          allowed: request.allowBreaking,
        })
  return {
    catalog: catalog.name,
    environment: catalog.environment,
    clusterId: observed.clusterId,
    brokers: observed.brokers,
    registry: registry?.url,
    only: request.only === undefined ? undefined : [...request.only].sort(),
    pruneAcls: request.pruneAcls,
    catalogHash: hashOf([wanted, subjects.map(subjectFacts), access.wanted]),
    observedHash: hashOf([
      topicFacts(observed),
      registered === undefined ? [] : registryFacts(registered),
      access.seen,
    ]),
    changes: [...topicChanges, ...subjectChanges, ...access.changes],
    refusals: [
      ...guard,
      ...policyRefusals(topicChanges, wanted),
      ...brokerRefusals,
      ...checked.refusals,
      ...aclRefusals(acls, wantedAcls),
    ],
    notes: [...stateNotes(observed, catalog), ...checked.notes, ...access.notes],
    foreign: observed.foreign,
  }
}

/** Rights: what differs, and what of them the hashes hold. With some topics only, those to exactly these. */
function accessPlan(
  acls: readonly Acl[] | undefined,
  wanted: WantedAcls | undefined,
  { only, pruneAcls }: PlanRequest,
): Pick<Plan, 'changes' | 'notes'> & { readonly wanted: readonly Acl[]; readonly seen: readonly Acl[] } {
  if (wanted === undefined || acls === undefined) return { changes: [], notes: [], wanted: [], seen: [] }
  const asked = ({ resource: { type, pattern, name } }: Acl) =>
    only === undefined || (type === 'topic' && pattern === 'literal' && only.has(name))
  const limited = { ...wanted, acls: wanted.acls.filter(asked) }
  const seen = acls.filter((acl) => asked(acl) && placeOfAcl(acl, wanted) !== 'elsewhere')
  return {
    changes: planAcls(seen, limited, pruneAcls),
    notes: only === undefined ? aclNotes(seen, wanted) : [],
    wanted: limited.acls,
    seen,
  }
}

function guardRefusals(found: string, expected: string | undefined): readonly Refusal[] {
  if (expected === undefined || expected === found) return []
  const message = `this is cluster ${found}, not ${expected}`
  return [{ by: 'cluster guard', name: '', message, hint: 'check --brokers and --environment' }]
}

function limited(wanted: Wanted, only: ReadonlySet<string> | undefined): Wanted {
  if (only === undefined) return wanted
  return { ...wanted, topics: wanted.topics.filter(({ name }) => only.has(name)) }
}

function limitedView(observed: Observed, only: ReadonlySet<string> | undefined): Observed {
  return only === undefined ? observed : { ...observed, topics: observed.topics.filter(({ name }) => only.has(name)) }
}

/** Subjects of the topics that stay, and whatever these import. */
function neededSubjects(subjects: readonly Subject[], { topics }: Wanted): readonly Subject[] {
  const live = new Set(topics.filter(({ retire }) => retire === undefined).map(({ name }) => `${name}-value`))
  const needed = new Set<string>()
  const byName = new Map(subjects.map((subject) => [subject.name, subject]))
  const visit = (name: string): void => {
    if (needed.has(name)) return
    needed.add(name)
    for (const { subject } of byName.get(name)?.references ?? []) visit(subject)
  }
  for (const { name } of subjects) if (live.has(name)) visit(name)
  return subjects.filter(({ name }) => needed.has(name))
}

function subjectFacts({ name, file, compatibility, references }: Subject) {
  return [name, file.text, compatibility, references]
}

function topicFacts({ topics }: Observed) {
  return topics.map(({ name, replicas, settings }) => [
    name,
    replicas.map(({ length }) => length),
    Object.entries(settings).flatMap(([setting, { override, value }]) => (override ? [[setting, value]] : [])),
  ])
}

function registryFacts({ subjects }: ObservedSubjects) {
  return [...subjects.values()].map(({ name, level, latest, version }) => [name, level, latest?.version, version])
}

/** The same for the same values, whatever the order of keys. */
export function hashOf(value: unknown): string {
  return createHash('sha256').update(canonical(value)).digest('hex')
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  const entries = Object.entries(value).sort(([first], [second]) => (first < second ? -1 : 1))
  return `{${entries.map(([key, one]) => `${JSON.stringify(key)}:${canonical(one)}`).join(',')}}`
}

/** Flags that apply would still need. */
export function missingFlags(plan: Plan, given: ReadonlySet<string>): readonly string[] {
  const needed = plan.changes.flatMap((change) => flagOf(change) ?? [])
  return [...new Set(needed)].filter((flag) => !given.has(flag))
}

export function performedOf(plan: Plan): readonly Change[] {
  return plan.changes.filter(({ performed }) => performed)
}
