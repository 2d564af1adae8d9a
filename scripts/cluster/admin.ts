import type { ConnectionOptions } from 'node:tls'
import { setTimeout as sleep } from 'node:timers/promises'
import { aclText, type Acl } from '../../generators/acls/acl.ts'
import type { Sasl } from '../../runtime/transport/kafkajs/internals.ts'
import { findCoordinator, listOffsets } from '../../runtime/transport/kafkajs/protocol/cluster-calls.ts'
import { offsetCommit } from '../../runtime/transport/kafkajs/protocol/group-calls.ts'
import type { Call } from '../../runtime/transport/kafkajs/protocol/request.ts'
import type { ClusterAdmin, Partition } from './cluster-admin.ts'
import { BrokerConnections, ClusterUnreachableError } from './connections.ts'
import { adminCodeName, adminCodes, refusalOf, type Verdict } from './protocol/codes.ts'
import { createAcls, deleteAcls, describeAcls, type AclAnswer } from './protocol/acl-calls.ts'
import { alterTopicConfigs, describeTopicConfigs, type TopicConfig, type TopicEdits } from './protocol/config-calls.ts'
import { describeGroup, groupOffsets, listGroups, type GroupOffset } from './protocol/group-calls.ts'
import * as topicCalls from './protocol/topic-calls.ts'
import type { NewTopic, PartitionIncrease } from './protocol/topic-calls.ts'

export type { ClusterAdmin } from './cluster-admin.ts'
export type { NewTopic } from './protocol/topic-calls.ts'

export interface AdminOptions {
  readonly brokers: readonly string[]
  readonly clientId?: string
  readonly ssl?: ConnectionOptions | boolean
  readonly sasl?: Sasl
  /** ms for which connecting is tried; 20 000. */
  readonly patience?: number
}

/** Something a broker refused to tell or do. */
export class AdminError extends Error {
  override readonly name = 'AdminError'
  readonly code: number
  constructor(code: number, message: string) {
    super(message)
    this.code = code
  }
}

/** ms that a controller may take for one request: fifty topics on a busy machine. */
const controllerTimeout = 60_000

/** ms that it may take to say what it knows. */
const readingTimeout = 10_000

/** Connects, or rejects naming the addresses that did not answer. */
export async function connectAdmin(options: AdminOptions): Promise<ClusterAdmin> {
  const { ssl } = options
  const connections = new BrokerConnections({
    brokers: options.brokers,
    clientId: options.clientId ?? 'catalog',
    ssl: ssl === true ? {} : ssl === false || ssl === undefined ? null : ssl,
    sasl: options.sasl ?? null,
  })
  try {
    await patiently(() => connections.metadata([]), options.patience ?? 20_000)
  } catch (error) {
    await connections.close()
    throw error
  }
  return new KafkaAdmin(connections)
}

class KafkaAdmin implements ClusterAdmin {
  readonly #connections: BrokerConnections
  constructor(connections: BrokerConnections) {
    this.#connections = connections
  }

  async clusterId() {
    return (await this.#connections.metadata([])).clusterId
  }

  async brokers() {
    const { brokers } = await this.#connections.metadata([])
    return brokers
      .map(({ id, host, port }) => ({ id, address: `${host}:${port}` }))
      .sort((first, second) => first.id - second.id)
  }

  async topics() {
    const { topics } = await this.#connections.metadata()
    return topics.map(({ name }) => name).sort()
  }

  async createTopics(topics: readonly NewTopic[]) {
    const existing = new Set(await this.topics())
    const missing = topics.filter(({ name }) => !existing.has(name))
    if (missing.length === 0) return []
    const verdicts = await this.create(missing, false)
    // Somebody else may create the same ones at this moment.
    const done = new Set<number>([adminCodes.NONE, adminCodes.TOPIC_ALREADY_EXISTS])
    const refused = verdicts.filter(({ code }) => !done.has(code))
    const [first] = refused
    if (first !== undefined) {
      const reasons = refused.map((one) => `${one.name}: ${refusalOf(one)}`).join('; ')
      throw new AdminError(first.code, `topics could not be created: ${reasons}`)
    }
    await this.#led(missing.map(({ name }) => name))
    return verdicts.filter(({ code }) => code === adminCodes.NONE).map(({ name }) => name)
  }

  close() {
    return this.#connections.close()
  }

  metadata(topics?: readonly string[]) {
    return this.#connections.metadata(topics)
  }

  async configs(topics: readonly string[]) {
    const found: TopicConfig[] = []
    for (const some of slices(topics, 200)) found.push(...(await this.#connections.any(describeTopicConfigs(some))))
    return found
  }

  async sizes(topics: readonly { readonly name: string; readonly partitions: number }[]) {
    const { brokers } = await this.#connections.metadata([])
    const call = topicCalls.describeLogDirs(topics)
    return (await Promise.all(brokers.map(({ id }) => this.#connections.ask(id, call)))).flat()
  }

  async reassignments() {
    const call = topicCalls.listReassignments(readingTimeout)
    const { code, moving } = await this.#controller(call, ({ code }) => code, true)
    if (code === adminCodes.REQUEST_TIMED_OUT)
      throw new ClusterUnreachableError(
        'the controllers give no answer, so nothing can be compared or changed; a majority of them must be up (with combined nodes: of the brokers)',
      )
    if (code !== adminCodes.NONE) throw new AdminError(code, `reassignments cannot be listed: ${adminCodeName(code)}`)
    return moving
  }

  async offsets(partitions: readonly Partition[], at: bigint) {
    const names = [...new Set(partitions.map(({ topic }) => topic))]
    const { topics } = await this.#connections.metadata(names)
    const leaders = new Map(
      topics.flatMap(({ name, partitions: all }) =>
        all.map((one) => [`${name}/${one.partition}`, one.leader] as const),
      ),
    )
    const byLeader = new Map<number, Partition[]>()
    for (const one of partitions) {
      const leader = leaders.get(`${one.topic}/${one.partition}`) ?? -1
      if (leader >= 0) byLeader.set(leader, [...(byLeader.get(leader) ?? []), one])
    }
    const answers = [...byLeader].map(([leader, some]) => this.#connections.ask(leader, listOffsets(some, at)))
    return (await Promise.all(answers)).flat().filter(({ code }) => code === adminCodes.NONE)
  }

  create(topics: readonly NewTopic[], validateOnly: boolean) {
    return this.#verdicts(topics, (some) => topicCalls.createTopics(some, validateOnly, controllerTimeout))
  }

  increase(topics: readonly PartitionIncrease[], validateOnly: boolean) {
    return this.#verdicts(topics, (some) => topicCalls.createPartitions(some, validateOnly, controllerTimeout))
  }

  alter(topics: readonly TopicEdits[], validateOnly: boolean) {
    return this.#verdicts(topics, (some) => alterTopicConfigs(some, validateOnly))
  }

  remove(topics: readonly string[]) {
    return this.#verdicts(topics, (some) => topicCalls.deleteTopics(some, controllerTimeout))
  }

  async acls() {
    const { code, message, acls } = await this.#connections.any(describeAcls())
    if (code === adminCodes.SECURITY_DISABLED) return undefined
    if (code === adminCodes.NONE) return acls
    const why = refusalOf({ name: '', code, message })
    throw new AdminError(code, `rules of access cannot be read: ${why}; this user needs DESCRIBE on the cluster`)
  }

  grant(acls: readonly Acl[]) {
    return this.#aclVerdicts(acls, createAcls)
  }

  revoke(acls: readonly Acl[]) {
    return this.#aclVerdicts(acls, deleteAcls)
  }

  /** A verdict for each rule: the first refusal of one of its operations, or none. */
  async #aclVerdicts(acls: readonly Acl[], call: (some: readonly Acl[]) => Call<readonly AclAnswer[]>) {
    const verdicts: Verdict[] = []
    for (const some of slices(acls, 100)) {
      const answers = [...(await this.#connections.any(call(some)))]
      for (const acl of some) {
        const own = answers.splice(0, acl.operations.length)
        const worst = own.find(({ code }) => code !== adminCodes.NONE) ?? { code: adminCodes.NONE, message: '' }
        verdicts.push({ name: `${aclText(acl)} of ${acl.principal}`, ...worst })
      }
    }
    return verdicts
  }

  async groups() {
    const { brokers } = await this.#connections.metadata([])
    const answers = await Promise.all(brokers.map(({ id }) => this.#connections.ask(id, listGroups())))
    const names = answers.flatMap(({ groups }) => groups).filter(({ kind }) => kind === 'consumer' || kind === '')
    return [...new Set(names.map(({ id }) => id))].sort()
  }

  group(name: string) {
    return this.#coordinator(name, describeGroup(name), ({ code }) => code)
  }

  async committed(group: string) {
    const { offsets } = await this.#coordinator(group, groupOffsets(group), ({ code }) => code)
    return offsets
  }

  async commit(group: string, offsets: readonly GroupOffset[]) {
    const call = offsetCommit({ group, generation: -1, member: '' }, offsets)
    const refused = (answers: readonly { readonly code: number }[]) => answers.find(({ code }) => code !== 0)?.code ?? 0
    await this.#coordinator(group, call, refused)
  }

  /** Asks in slices that a controller answers in time. */
  async #verdicts<Item>(items: readonly Item[], call: (some: readonly Item[]) => Call<readonly Verdict[]>) {
    const verdicts: Verdict[] = []
    for (const some of slices(items, 100)) {
      const moved = (answers: readonly Verdict[]) =>
        answers.find(({ code }) => code === adminCodes.NOT_CONTROLLER)?.code ?? 0
      verdicts.push(...(await this.#controller(call(some), moved)))
    }
    return verdicts
  }

  /** Asks the controller; follows it when it has moved. `reads`: nothing changes, so that a lost answer is asked again. */
  async #controller<Answer>(call: Call<Answer>, codeOf: (answer: Answer) => number, reads = false): Promise<Answer> {
    const until = performance.now() + readingTimeout
    for (let attempt = 1; ; attempt++) {
      const { controller } = await this.#connections.metadata([])
      try {
        const answer = controller < 0 ? undefined : await this.#connections.ask(controller, call)
        if (answer !== undefined && codeOf(answer) !== adminCodes.NOT_CONTROLLER) return answer
      } catch (error) {
        // Under KRaft any broker may be named, also one that has just died.
        const again = reads && performance.now() < until && error instanceof ClusterUnreachableError && !error.lasting
        if (!again) throw error
      }
      if (attempt >= 20) throw new ClusterUnreachableError('the cluster has no controller now; try again in a moment')
      await sleep(250)
    }
  }

  /** Asks the group's coordinator; follows it when it has moved. Rejects with AdminError for any other refusal. */
  async #coordinator<Answer>(group: string, call: Call<Answer>, codeOf: (answer: Answer) => number): Promise<Answer> {
    for (let attempt = 1; ; attempt++) {
      const { code, broker } = await this.#connections.any(findCoordinator('group', group))
      const answer = code === adminCodes.NONE ? await this.#connections.ask(broker.id, call) : undefined
      const refused = answer === undefined ? code : codeOf(answer)
      if (answer !== undefined && refused === adminCodes.NONE) return answer
      const moved: readonly number[] = [
        adminCodes.COORDINATOR_LOAD_IN_PROGRESS,
        adminCodes.COORDINATOR_NOT_AVAILABLE,
        adminCodes.NOT_COORDINATOR,
      ]
      if (!moved.includes(refused) || attempt >= 40)
        throw new AdminError(refused, `group ${group}: ${adminCodeName(refused)}`)
      await sleep(250)
    }
  }

  /** Waits until every partition of some topics has a leader; 30 s at most. */
  async #led(names: readonly string[]): Promise<void> {
    const until = performance.now() + 30_000
    for (;;) {
      const { topics } = await this.#connections.metadata(names)
      const waiting = topics.filter(
        ({ code, partitions }) => code !== adminCodes.NONE || partitions.some(({ leader }) => leader < 0),
      )
      if (waiting.length === 0) return
      if (performance.now() > until)
        throw new ClusterUnreachableError(`without a leader after 30 s: ${waiting.map(({ name }) => name).join(', ')}`)
      await sleep(100)
    }
  }
}

function slices<Item>(items: readonly Item[], size: number): Item[][] {
  const count = Math.ceil(items.length / size)
  return Array.from({ length: count }, (_, index) => items.slice(index * size, (index + 1) * size))
}

async function patiently<Answer>(ask: () => Promise<Answer>, limit: number): Promise<Answer> {
  const until = performance.now() + limit
  for (let wait = 100; ; wait = Math.min(2_000, wait * 2)) {
    try {
      return await ask()
    } catch (error) {
      if (!(error instanceof ClusterUnreachableError) || error.lasting || performance.now() + wait > until) throw error
      await sleep(wait)
    }
  }
}
