import { suite } from 'uvu'
import type { Compression, Header, OutgoingRecord, StoredRecord, Transport } from '../../runtime/transport/transport.ts'
import { appending } from './contract-append.ts'
import { membership } from './contract-group.ts'
import { rebalancing } from './contract-rebalance.ts'
import { transactions } from './contract-transactions.ts'

export interface ContractTopic {
  readonly partitions?: number
  /** Bytes. */
  readonly maxMessage?: number
  readonly compacted?: boolean
  readonly timestampType?: 'create' | 'append'
}

/** A broker, or many, behind the transport under test. */
export interface ContractCluster {
  /** A new client of it. */
  open(): Promise<Transport>
  /** Creates a topic that no other test uses and returns its name. */
  createTopic(topic?: ContractTopic): Promise<string>
  /** Removes every record before an offset, as retention does. */
  deleteBefore(topic: string, partition: number, offset: bigint): Promise<void>
  addPartitions(topic: string, partitions: number): Promise<void>
  /** A member of a group in a process of its own, which can be killed; resolves once it holds `partitions` of them. */
  foreignMember(group: string, topic: string, sessionTimeout: number): Promise<{ kill(): Promise<void> }>
  close(): Promise<void>
}

export interface ContractContext {
  cluster: ContractCluster
  /** Shared by tests that do not close it. */
  transport: Transport
}

type Run = (context: ContractContext) => Promise<void>
export type ContractTest = (name: string, run: Run) => void

/** Most of them wait: for sessions to run out, for metadata to grow old. They share neither topics nor groups. */
const sideBySide = 8

/** The promises of `Transport`, as tests every implementation passes. `start` runs once. */
export function contract(name: string, start: () => Promise<ContractCluster>): void {
  const tests = suite<ContractContext>(name)
  const outcomes: Promise<Error | undefined>[] = []
  const runs: Run[] = []
  tests.before(async (context) => {
    context.cluster = await start()
    context.transport = await context.cluster.open()
    outcomes.push(...started(runs, context))
  })
  tests.after(async (context) => {
    await context.transport?.close(soon())
    await context.cluster?.close()
  })
  const add: ContractTest = (title, run) => {
    const number = runs.push(run) - 1
    tests(title, async () => {
      const failure = await outcomes[number]
      if (failure !== undefined) throw failure
    })
  }
  // Those that wait longest begin first.
  rebalancing(add)
  membership(add)
  appending(add)
  transactions(add)
  tests.run()
}

/** Starts them in their order, some at a time; how each of them ended, undefined for well. */
function started(runs: readonly Run[], context: ContractContext): Promise<Error | undefined>[] {
  const queue: (() => Promise<void>)[] = []
  const outcomes = runs.map(
    (run) =>
      new Promise<Error | undefined>((resolve) =>
        queue.push(() => run(context).then(() => resolve(undefined), resolve)),
      ),
  )
  const lane = async (): Promise<void> => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) await next()
  }
  for (let i = 0; i < sideBySide; i++) void lane()
  return outcomes
}

/** A deadline that is far enough away. */
export function soon(ms = 20_000): number {
  return performance.now() + ms
}

export function record(value: string | null, more: Partial<OutgoingRecord> = {}): OutgoingRecord {
  return {
    key: null,
    value: value === null ? null : Buffer.from(value),
    headers: [],
    timestamp: Date.now(),
    ...more,
  }
}

export async function append(
  transport: Transport,
  topic: string,
  values: readonly string[],
  { partition = 0, compression = 'none' }: { partition?: number; compression?: Compression } = {},
): Promise<bigint> {
  const records = values.map((value) => record(value))
  return (await transport.append({ topic, partition, compression, records }, soon())).baseOffset
}

/** Everything committed in a partition. */
export async function readAll(transport: Transport, topic: string, partition = 0): Promise<StoredRecord[]> {
  const records: StoredRecord[] = []
  const earliest = (await transport.offsets(topic, 'earliest'))[partition]!.offset
  const latest = (await transport.offsets(topic, 'latest'))[partition]!.offset
  for await (const batch of transport.read(topic, partition, earliest, latest)) records.push(...batch.records)
  return records
}

export function texts(records: readonly StoredRecord[]): (string | null)[] {
  return records.map(({ value }) => (value === null ? null : Buffer.from(value).toString()))
}

/** Headers as comparable text. */
export function shown(headers: readonly Header[]): [string, string | null][] {
  return headers.map(([name, value]) => [name, value === null ? null : Buffer.from(value).toString('hex')])
}

let groups = 0

/** A group name no other test, process or run uses. */
export function newGroup(): string {
  return `contract-${process.pid}-${Date.now().toString(36)}-${++groups}`
}

export async function rejection(promise: Promise<unknown>): Promise<Error> {
  try {
    await promise
  } catch (error) {
    return error as Error
  }
  throw new Error('it resolved')
}
