import { setTimeout as sleep } from 'node:timers/promises'
import type { Schema } from '../../../generators/protobuf/schema.ts'
import type { ClusterAdmin } from '../admin.ts'
import { adminCodes, refusalOf, type Verdict } from '../protocol/codes.ts'
import type { TopicEdits } from '../protocol/config-calls.ts'
import type { NewTopic } from '../protocol/topic-calls.ts'
import type { RegistryClient } from '../registry/client.ts'
import type { Subject } from '../schemas.ts'
import { breaksOf, type Break } from './breaking.ts'
import type { Change, ChangeConfig, CreateTopic, Refusal, SubjectChange, TopicChange } from './change.ts'
import { referencesOf } from './observe-subjects.ts'
import type { ObservedSubjects } from './subjects.ts'

export interface Checked {
  readonly refusals: readonly Refusal[]
  /** What could not be asked, and what was seen and does not forbid anything. */
  readonly notes: readonly string[]
}

export function creationsOf(changes: readonly Change[]): readonly CreateTopic[] {
  return changes.filter((change) => change.kind === 'create')
}

/** Config changes as one edit list a topic. */
export function editsOf(changes: readonly Change[]): readonly TopicEdits[] {
  const byTopic = new Map<string, ChangeConfig[]>()
  for (const change of changes) {
    if (change.kind === 'config') byTopic.set(change.topic, [...(byTopic.get(change.topic) ?? []), change])
  }
  return [...byTopic].map(([topic, edits]) => ({
    topic,
    edits: edits.map(({ setting, after, edit }) => ({ name: setting, value: edit === 'set' ? after : undefined })),
  }))
}

export function increasesOf(changes: readonly Change[]) {
  return changes.flatMap((change) =>
    change.kind === 'partitions' && change.performed ? [{ name: change.topic, partitions: change.after }] : [],
  )
}

/** Lets the brokers say what they would refuse, with their own policies. Nothing is written. */
export async function checkTopics(admin: ClusterAdmin, changes: readonly TopicChange[]): Promise<readonly Refusal[]> {
  const creations = creationsOf(changes).map(({ topic, ...rest }) => ({ name: topic, ...rest }))
  const verdicts = [
    ...(creations.length === 0 ? [] : await checkCreations(admin, creations)),
    ...(await admin.increase(increasesOf(changes), true)),
    ...(await admin.alter(editsOf(changes), true)),
  ]
  return verdicts.filter(({ code }) => code !== adminCodes.NONE).map(brokerRefusal)
}

/**
 * ms. A ZooKeeper controller removes a topic after its brokers stopped naming it, and refuses its name meanwhile: most
 * often for less than a second.
 */
const deletionPatience = 10_000
const deletionPause = 250

/** Asks again, for a while, about names that no broker lists and that the controller still holds. */
async function checkCreations(admin: ClusterAdmin, creations: readonly NewTopic[]): Promise<readonly Verdict[]> {
  const until = performance.now() + deletionPatience
  let verdicts = await admin.create(creations, true)
  for (;;) {
    const held = new Set(verdicts.flatMap(({ name, code }) => (code === adminCodes.TOPIC_ALREADY_EXISTS ? [name] : [])))
    if (held.size === 0 || performance.now() >= until) return verdicts
    const listed = (await admin.metadata()).topics.some(({ name }) => held.has(name))
    if (listed) return verdicts
    await sleep(deletionPause)
    const again = creations.filter(({ name }) => held.has(name))
    verdicts = [...verdicts.filter(({ name }) => !held.has(name)), ...(await admin.create(again, true))]
  }
}

export function brokerRefusal(verdict: Verdict): Refusal {
  const hint = hints.get(verdict.code)
  return { by: 'broker', name: verdict.name, message: refusalOf(verdict), ...(hint !== undefined && { hint }) }
}

/** What to do about refusals whose words leave it open. */
const hints: ReadonlyMap<number, string> = new Map([
  [adminCodes.INVALID_REPLICATION_FACTOR, 'start the brokers that are down, or ask for fewer copies in the catalog'],
  [adminCodes.POLICY_VIOLATION, 'the cluster’s own policy says so: change the catalog, or ask who runs the brokers'],
  [adminCodes.TOPIC_AUTHORIZATION_FAILED, 'this user lacks the right: run as the reconciler or an administrator'],
  [adminCodes.CLUSTER_AUTHORIZATION_FAILED, 'this user lacks the right: run as the reconciler or an administrator'],
  [adminCodes.TOPIC_ALREADY_EXISTS, 'it exists by now, or waits to be deleted: plan again in a moment'],
  [adminCodes.REASSIGNMENT_IN_PROGRESS, 'wait until its partitions have moved: kafka-reassign-partitions --list'],
])

export interface SubjectChecks {
  readonly registry: RegistryClient
  readonly schema: Schema
  readonly wanted: readonly Subject[]
  readonly observed: ObservedSubjects
  /** Subjects whose breaks are accepted by name. */
  readonly allowed: ReadonlySet<string>
}

/** Asks the registry and our own rules about every text that would be registered. Nothing is written. */
export async function checkSubjects(changes: readonly SubjectChange[], checks: SubjectChecks): Promise<Checked> {
  const registered = changes.flatMap((change) => (change.kind === 'register' ? [change.subject] : []))
  const refusals: Refusal[] = []
  const notes: string[] = []
  for (const subject of checks.wanted.filter(({ name }) => registered.includes(name))) {
    const there = checks.observed.subjects.get(subject.name)
    if (there?.latest === undefined) continue
    const own = ownRules(subject, checks)
    const theirs = await askRegistry(subject, checks)
    notes.push(...own.notes, ...theirs.notes)
    refusals.push(...own.refusals, ...theirs.refusals)
  }
  return { refusals, notes }
}

function ownRules(subject: Subject, { schema, observed, allowed }: SubjectChecks): Checked {
  const { name, compatibility, file } = subject
  const { found, unreadable } = breaksOf(subject, schema, observed.subjects.get(name)?.earlier ?? [])
  const notes = unreadable.map(
    ({ version, why }) => `${name}: version ${version} cannot be compared by our own rules: ${why}`,
  )
  if (compatibility === 'NONE' || allowed.has(name)) {
    const accepted = found.map((one) => `${name}: breaks ${versionsText(one)} (accepted): ${one.message}`)
    return { refusals: [], notes: [...notes, ...accepted] }
  }
  const hint = `mend ${file.path}, or accept it with --allow-breaking ${name}`
  const refusals = found.map((one): Refusal => {
    return { by: 'breaking rules', name, message: `${one.message} (breaks ${versionsText(one)})`, hint }
  })
  return { refusals, notes }
}

function versionsText({ versions }: Break): string {
  return `version${versions.length === 1 ? '' : 's'} ${versions.join(', ')}`
}

async function askRegistry(subject: Subject, { registry, observed }: SubjectChecks): Promise<Checked> {
  const references = referencesOf(subject, observed.subjects)
  if (references === undefined) {
    const pending = subject.references.filter((one) => observed.subjects.get(one.subject)?.version === undefined)
    const names = pending.map((one) => one.subject).join(', ')
    return {
      refusals: [],
      notes: [`${subject.name}: the registry cannot be asked before ${names} is registered; our own rules were`],
    }
  }
  const answer = await registry.check(subject.name, subject.file.text, references)
  const there = observed.subjects.get(subject.name)
  const level = there?.level ?? 'the registry’s default'
  if (answer === undefined || answer.compatible) return { refusals: [], notes: [] }
  const said = answer.messages.length === 0 ? 'not compatible' : answer.messages.join('; ')
  return {
    refusals: [{ by: 'registry', name: subject.name, message: `${said} (level there: ${level})` }],
    notes: [],
  }
}
