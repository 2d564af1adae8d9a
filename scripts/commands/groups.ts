import { formatDuration } from '../../generators/catalog/quantity.ts'
import { adminCodes } from '../cluster/protocol/codes.ts'
import type { ClusterAdmin } from '../cluster/admin.ts'
import { keyOf, lagOf, lagTime, offsetsAt, type PartitionLag } from '../cluster/lag.ts'
import { guess, UsageError, type Invocation } from './arguments.ts'
import type { Command, ExitCode } from './main.ts'
import { printPage } from './page.ts'
import { environmentOf, modelOf, withCluster } from './plan-context.ts'
import type { Terminal } from './terminal.ts'

/** Where consumer groups stand, and moving one that has no members. */
export const groupsCommand: Command = async (invocation, terminal) => {
  const [verb = '', name] = invocation.words
  if (verb !== 'show' && verb !== 'reset')
    throw new UsageError(`\`catalog groups ${verb}\` is not known${guess(verb, ['show', 'reset'])}`)
  const target = verb === 'reset' ? targetOf(invocation) : undefined
  const reading = await modelOf(invocation, terminal)
  if ('exit' in reading) return reading.exit
  const { groups } = environmentOf(reading.model, invocation)
  return withCluster(invocation, terminal, async ({ admin }) => {
    const live = await admin.groups()
    const known = [...new Set([...groups.map((group) => group.name), ...live])].sort()
    if (name !== undefined && !known.includes(name))
      throw new UsageError(`there is no group \`${name}\`${guess(name, known)}`)
    const topicsOf = (group: string) => groups.find((one) => one.name === group)?.topics ?? []
    if (target === undefined) {
      const chosen = name === undefined ? groups.map((group) => group.name) : [name]
      return show(admin, chosen, topicsOf, invocation, terminal)
    }
    if (name === undefined) throw new UsageError('say which group: catalog groups reset GROUP --to …')
    return reset(admin, name, topicsOf(name), target, invocation, terminal)
  })
}

async function show(
  admin: ClusterAdmin,
  names: readonly string[],
  topicsOf: (group: string) => readonly string[],
  { format }: Invocation,
  terminal: Terminal,
): Promise<ExitCode> {
  const now = Date.now()
  const data: Record<string, unknown>[] = []
  for (const name of names) {
    const { state, partitions } = await lagOf(admin, name, topicsOf(name))
    const timed = await Promise.all(partitions.map(async (one) => ({ ...one, time: await lagTime(admin, one, now) })))
    data.push({ group: name, state, partitions: timed.map(plain) })
    if (format === 'json') continue
    const rows = timed.map((one) => [
      one.topic,
      String(one.partition),
      one.committed === undefined ? '–' : String(one.committed),
      String(one.latest),
      String(one.records),
      one.time === undefined ? 'over 30d' : formatDuration(Math.round(one.time)),
      one.member ?? '–',
    ])
    const table = {
      title: 'Partitions',
      head: ['Topic', 'Partition', 'Committed', 'End', 'Lag', 'Lag in time', 'Member'],
      rows,
    }
    const total = partitions.reduce((sum, one) => sum + one.records, 0n)
    const facts = [
      ['state', stateText(state)],
      ['lag', total === 1n ? '1 record' : `${total} records`],
    ] as const
    terminal.data(`${printPage({ title: name, lead: '', facts, tables: [table] }, format, terminal.colour.data)}\n`)
  }
  if (format === 'json') terminal.data(`${JSON.stringify({ groups: data }, undefined, 2)}\n`)
  return 0
}

/** Kafka calls a group dead that it does not know. */
function stateText(state: string): string {
  return state === 'Dead' ? 'not there: nobody has joined or committed' : state
}

function plain({ committed, earliest, latest, records, ...rest }: PartitionLag): Record<string, unknown> {
  const numbers = { earliest: Number(earliest), latest: Number(latest), records: Number(records) }
  return { ...rest, committed: committed === undefined ? null : Number(committed), ...numbers }
}

/** Where to move: a point in time, an offset of every partition, or an end. */
type Target = { readonly at: bigint } | { readonly offset: bigint }

function targetOf({ values }: Invocation): Target {
  const text = values.get('to')?.at(-1)
  if (text === undefined) throw new UsageError('say where to: --to earliest | latest | TIME | OFFSET')
  if (text === 'earliest') return { at: -2n }
  if (text === 'latest') return { at: -1n }
  if (/^\d{1,18}$/u.test(text)) return { offset: BigInt(text) }
  // Without a zone the same command would mean another time on another machine.
  const time = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/u.test(text)
    ? Date.parse(text)
    : Number.NaN
  if (Number.isNaN(time))
    throw new UsageError(
      `--to ${text}: write earliest, latest, an offset, or a time with its zone: 2026-01-31T09:00:00Z`,
    )
  return { at: BigInt(time) }
}

interface Move {
  readonly topic: string
  readonly partition: number
  readonly before: bigint | undefined
  readonly after: bigint
}

async function reset(
  admin: ClusterAdmin,
  group: string,
  declared: readonly string[],
  target: Target,
  invocation: Invocation,
  terminal: Terminal,
): Promise<ExitCode> {
  const only = invocation.values.get('topic')
  const { state, partitions } = await lagOf(admin, group, only ?? declared)
  const moves = await movesOf(
    admin,
    partitions.filter(({ topic }) => only?.includes(topic) ?? true),
    target,
  )
  showMoves(group, state, moves, invocation, terminal)
  if (state !== 'Empty' && state !== 'Dead') {
    terminal.say(`refused: ${group} has members (${state}); stop them first. Nothing was written.\n`)
    return 4
  }
  const changed = moves.filter(({ before, after }) => before !== after)
  if (!invocation.flags.has('yes')) {
    terminal.say('a dry run: nothing was written; to write, say --yes\n')
    return changed.length === 0 ? 0 : 3
  }
  try {
    if (changed.length > 0)
      await admin.commit(
        group,
        changed.map(({ after, ...one }) => ({ ...one, offset: after })),
      )
  } catch (error) {
    const { code, message } = error as { readonly code?: unknown; readonly message?: unknown }
    // Somebody joined since it was looked at.
    if (code !== adminCodes.UNKNOWN_MEMBER_ID && code !== adminCodes.ILLEGAL_GENERATION) throw error
    terminal.say(`refused by the broker: ${String(message)}. Nothing was written.\n`)
    return 4
  }
  terminal.say(`${changed.length} partitions of ${group} moved\n`)
  return 0
}

async function movesOf(
  admin: ClusterAdmin,
  partitions: readonly PartitionLag[],
  target: Target,
): Promise<readonly Move[]> {
  const found = 'at' in target ? await offsetsAt(admin, partitions, target.at) : new Map<string, bigint>()
  return partitions.map((one) => {
    const wanted = 'offset' in target ? target.offset : (found.get(keyOf(one)) ?? one.latest)
    // -1: no record is that young, which is the end. An offset that is not kept becomes the nearest that is.
    const inside = wanted < 0n ? one.latest : wanted
    const after = inside < one.earliest ? one.earliest : inside > one.latest ? one.latest : inside
    return { topic: one.topic, partition: one.partition, before: one.committed, after }
  })
}

function showMoves(
  group: string,
  state: string,
  moves: readonly Move[],
  { format }: Invocation,
  terminal: Terminal,
): void {
  if (format === 'json') {
    const data = moves.map(({ before, after, ...one }) => ({ ...one, before: before === undefined ? null : Number(before), after: Number(after) })) // prettier-ignore
    terminal.data(`${JSON.stringify({ group, state, moves: data }, undefined, 2)}\n`)
    return
  }
  const rows = moves.map(({ topic, partition, before, after }) => [
    topic,
    String(partition),
    before === undefined ? '–' : String(before),
    String(after),
    before === undefined ? '' : `${after - before > 0n ? '+' : ''}${after - before}`,
  ])
  const table = { title: 'Offsets', head: ['Topic', 'Partition', 'Before', 'After', 'Change'], rows }
  const page = { title: group, lead: '', facts: [['state', stateText(state)] as const], tables: [table] }
  terminal.data(printPage(page, format, terminal.colour.data))
}
