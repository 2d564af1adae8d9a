import type { Catalog, Group, Topic } from '../../generators/catalog/model.ts'
import { sharedClients } from '../../runtime/client.ts'
import type { Connection } from '../../runtime/client/connect.ts'
import type { TopicDefinition } from '../../runtime/definitions.ts'
import { Producer } from '../../runtime/producer/producer.ts'
import { connectLive } from '../dlq/connect.ts'
import { matches } from '../dlq/filter.ts'
import { HandlersError, loadHandlers } from '../dlq/handlers-module.ts'
import { lettersOf, partitionsOf, type Letter } from '../dlq/letter.ts'
import { messageReader } from '../dlq/message-reader.ts'
import { ReplayMembership } from '../dlq/replay-membership.ts'
import { toHandlers } from '../dlq/to-handlers.ts'
import { toSource } from '../dlq/to-source.ts'
import { work, type Deed, type Outcome } from '../dlq/work.ts'
import { guess, UsageError, type Invocation } from './arguments.ts'
import { dlqRequestOf, type DlqRequest } from './dlq-options.ts'
import { letterData, letterPage } from './dlq-letters.ts'
import { listData, listPage, placeOf, type LetterCounts } from './dlq-print.ts'
import type { Command, ExitCode } from './main.ts'
import { printPage, type Page } from './page.ts'
import { modelOf } from './plan-context.ts'
import { defaultOut } from './request.ts'
import type { Terminal } from './terminal.ts'

interface Asked {
  readonly request: DlqRequest
  readonly invocation: Invocation
  readonly terminal: Terminal
  readonly catalog: Catalog
  readonly connection: Connection
}

/** Dead letters: what is there, and what to do with it. */
export const dlqCommand: Command = async (invocation, terminal) => {
  const request = dlqRequestOf(invocation, Date.now())
  const read = await modelOf(invocation, terminal)
  if ('exit' in read) return read.exit
  const catalog = read.model.base
  const groups = groupsOf(catalog, request)
  const one = (name: string): string | undefined => invocation.values.get(name)?.at(-1)
  let connection: Connection | undefined
  try {
    connection = await connectLive(catalog.name, one('brokers'), one('registry'))
    const asked = { request, invocation, terminal, catalog, connection }
    if (request.action === 'list') return await list(asked, groups)
    if (request.action === 'show') return await show(asked, groups[0]!)
    return await act(asked, groups[0]!)
  } catch (error) {
    if (!isAnswer(error)) throw error
    terminal.say(`catalog: ${error.message}\n`)
    return 2
  } finally {
    await connection?.transport.close(performance.now() + 10_000)
  }
}

async function list({ request, connection, terminal, invocation }: Asked, groups: readonly Group[]): Promise<ExitCode> {
  const counts: LetterCounts[] = []
  for (const group of groups) {
    for (const [source, topic] of Object.entries(group.deadLetter ?? {})) {
      counts.push(await count(connection, group, source, topic, request))
    }
  }
  answer(listPage(counts), listData(counts), invocation, terminal)
  return 0
}

async function count(
  { transport }: Connection,
  group: Group,
  source: string,
  topic: string,
  { filter }: DlqRequest,
): Promise<LetterCounts> {
  const partitions = await partitionsOf(transport, group.name, topic)
  const errors = new Map<string, number>()
  const times: number[] = []
  let settled = 0
  for (const at of partitions ?? []) {
    for await (const letter of lettersOf(transport, at, 'all')) {
      if (!matches(letter, filter)) continue
      if (letter.settled) settled++
      else {
        const name = letter.origin?.errorClass ?? 'put aside by nobody'
        errors.set(name, (errors.get(name) ?? 0) + 1)
        times.push(letter.origin?.errorTimestamp ?? letter.record.timestamp)
      }
    }
  }
  const range = times.reduce<readonly [number, number]>(
    ([a, b], t) => [Math.min(a, t), Math.max(b, t)],
    [Infinity, -Infinity],
  )
  const [oldest, newest] = times.length === 0 ? [undefined, undefined] : range
  const absent = partitions === undefined
  return { group: group.name, topic, source, absent, open: times.length, settled, oldest, newest, errors }
}

async function show({ request, connection, terminal, invocation, catalog }: Asked, group: Group): Promise<ExitCode> {
  const most = request.limit ?? 20
  const letters: Letter[] = []
  for (const topic of Object.values(group.deadLetter ?? {})) {
    for (const at of (await partitionsOf(connection.transport, group.name, topic)) ?? []) {
      if (letters.length > most) break
      for await (const letter of lettersOf(connection.transport, at, request.all ? 'all' : 'open')) {
        if (matches(letter, request.filter)) letters.push(letter)
        if (letters.length > most) break
      }
    }
  }
  const shown = letters.slice(0, most)
  const read = messageReader(catalog)
  const page = letterPage(group, shown, read, { more: letters.length > most, raw: request.raw })
  const data = shown.map((letter) => letterData(letter, read))
  answer(page, data, invocation, terminal)
  return 0
}

async function act(asked: Asked, group: Group): Promise<ExitCode> {
  const { request, connection, terminal, invocation } = asked
  const { transport } = connection
  const producer = new Producer(transport)
  const topics = await existing(asked, group)
  const deed = request.dryRun ? nothing(request) : await deedOf(asked, group, producer)
  warn(asked, group)
  const membership =
    request.dryRun || topics.length === 0 ? undefined : await ReplayMembership.join(transport, group.name, topics)
  const outcomes: { readonly letter: string; readonly outcome: Outcome }[] = []
  try {
    const told = (letter: Letter, outcome: Outcome): void => {
      outcomes.push({ letter: placeOf(letter), outcome })
      if (invocation.format !== 'json') terminal.data(line(request, letter, outcome))
    }
    const { filter, rate, limit = Infinity } = request
    const report = await work(transport, membership, deed, { group: group.name, topics, filter, rate, limit, told })
    if (invocation.format === 'json') terminal.data(`${JSON.stringify({ ...report, outcomes }, undefined, 2)}\n`)
    terminal.say(`${report.done} ${doneWord(request)}, ${report.failed} failed, ${report.left} left\n`)
    return report.failed + report.left > 0 ? 1 : 0
  } finally {
    await membership?.leave()
    await producer.close(performance.now() + 10_000)
    await Promise.all(sharedClients().map((client) => client.close({ deadline: 10_000 })))
  }
}

async function deedOf(
  { request, invocation, catalog, connection }: Asked,
  group: Group,
  producer: Producer,
): Promise<Deed> {
  const { deed } = request
  if (deed === undefined) return () => Promise.resolve({ kind: 'done' })
  if (deed.kind === 'to-source') {
    const topics = new Map(catalog.topics.map((topic) => [topic.name, definitionOf(topic, catalog)]))
    return toSource(producer, topics, request.maxReplays)
  }
  const out = invocation.out ?? defaultOut(invocation.catalog)
  const { definition, handlers } = await loadHandlers(deed.module, catalog, group, out)
  try {
    return toHandlers(definition, handlers, connection.registry)
  } catch (error) {
    // What `run<Group>` says of an object that lacks a handler.
    if (error instanceof TypeError) throw new HandlersError(`${deed.module}: ${error.message}`, { cause: error })
    throw error
  }
}

/** What cluster, registry and settings answer says itself what to mend; faults of this tool have JavaScript's own errors. */
function isAnswer(error: unknown): error is Error {
  const faults = [UsageError, TypeError, RangeError, ReferenceError, SyntaxError]
  return error instanceof Error && !faults.some((kind) => error instanceof kind)
}

function nothing({ deed }: DlqRequest): Deed {
  return (letter) =>
    Promise.resolve(deed && !letter.origin ? { kind: 'left', why: 'no group put it aside' } : { kind: 'done' })
}

function warn({ request, catalog, terminal }: Asked, group: Group): void {
  if (request.deed?.kind !== 'to-source') return
  const sources = request.filter.sources ?? new Set(group.topics)
  const others = catalog.groups.filter(
    ({ name, topics }) => name !== group.name && topics.some((one) => sources.has(one)),
  )
  if (others.length > 0)
    terminal.say(`these groups get the records again too: ${others.map(({ name }) => name).join(', ')}\n`)
}

/** Dead-letter topics of the group that the cluster has. */
async function existing({ connection, request }: Asked, group: Group): Promise<readonly string[]> {
  const { sources } = request.filter
  const wanted = Object.entries(group.deadLetter ?? {}).filter(([source]) => !sources || sources.has(source))
  const found = await Promise.all(
    wanted.map(async ([, topic]) => ((await partitionsOf(connection.transport, group.name, topic)) ? [topic] : [])),
  )
  return found.flat()
}

function groupsOf(catalog: Catalog, { group, filter }: DlqRequest): readonly Group[] {
  const names = catalog.groups.map(({ name }) => name)
  const unknown = [...(filter.sources ?? [])].find((source) => !catalog.topics.some(({ name }) => name === source))
  if (unknown !== undefined)
    throw new UsageError(
      `--source ${unknown}: the catalog has no such topic${guess(
        unknown,
        catalog.topics.map(({ name }) => name),
      )}`,
    )
  if (group === undefined) return catalog.groups.filter(({ deadLetter }) => deadLetter !== undefined)
  const found = catalog.groups.find(({ name }) => name === group)
  if (!found) throw new UsageError(`the catalog has no group \`${group}\`${guess(group, names)}`)
  if (found.deadLetter) return [found]
  throw new UsageError(
    `${group} puts nothing aside: its \`deadLetter\` is false, and a record it cannot handle stops the partition`,
  )
}

function definitionOf(topic: Topic, catalog: Catalog): TopicDefinition {
  const { name, message, compression, maxMessage, cleanup } = topic
  const { linger, batch, deliveryTimeout } = catalog.profiles.find((one) => one.name === topic.profile)!
  const profile = { linger, batch, deliveryTimeout }
  return {
    name,
    subject: `${name}-value`,
    message,
    compression,
    maxMessage,
    compacted: cleanup.includes('compact'),
    profile,
  }
}

function answer(page: Page, data: unknown, { format }: Invocation, terminal: Terminal): void {
  if (format === 'json') terminal.data(`${JSON.stringify(data, undefined, 2)}\n`)
  else terminal.data(printPage(page, format, terminal.colour.data))
}

function doneWord({ action, dryRun }: DlqRequest): string {
  const word = action === 'drop' ? 'dropped' : 'replayed'
  return dryRun ? `would be ${word}` : word
}

function line(request: DlqRequest, letter: Letter, outcome: Outcome): string {
  if (outcome.kind !== 'done') return `${outcome.kind}  ${placeOf(letter)}: ${outcome.why}\n`
  return `${doneWord(request)}  ${placeOf(letter)}${outcome.said === undefined ? '' : ` → ${outcome.said}`}\n`
}
