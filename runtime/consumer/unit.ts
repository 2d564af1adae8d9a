import type { TopicPartition } from '../transport/transport.ts'
import type { Lane, Task } from './lane.ts'
import { receivedRecord } from './received-record.ts'
import { readRecord, type Readable, type Route } from './route.ts'
import type { GroupContext } from './worker.ts'

/** Records of one lane that are handed over together. */
export interface Unit {
  readonly tasks: readonly Task[]
  readonly reads: readonly Readable[]
}

/**
 * The first record of the lane, and with a batch handler what can go with it: values that can be read, below `end`.
 * Undefined where the first one's writer must be verified before. Throws DecodeError for the first one.
 */
export function unitOf(lane: Lane, route: Route, end: bigint): Unit | undefined {
  const most = lane.singly > 0 ? 1 : (route.many?.most ?? 1)
  const first = lane.tasks.peek()!
  const read = readRecord(route, first.record)
  if (!read) return undefined
  if (most === 1 || read.deleted) return { tasks: [first], reads: [read] }
  const tasks: Task[] = []
  const reads: Readable[] = []
  for (const task of lane.tasks) {
    const next = task === first ? read : readableValue(route, task)
    if (!next || task.offset >= end) break
    tasks.push(task)
    reads.push(next)
    if (tasks.length >= most) break
  }
  return { tasks, reads }
}

/** Calls the handler. The records' messages are fresh for every attempt: what one did to them the next does not see. */
export function handOver(
  { tasks, reads }: Unit,
  route: Route,
  at: TopicPartition,
  attempt: number,
  signal: AbortSignal,
  { group, trace }: Pick<GroupContext, 'group' | 'trace'>,
): unknown {
  const first = reads[0]!
  const run = (): unknown => {
    if (!route.many || first.deleted) {
      return first.handler(first.message, receivedRecord(at.topic, at.partition, tasks[0]!.record, attempt, signal))
    }
    const records = tasks.map(({ record }) => receivedRecord(at.topic, at.partition, record, attempt, signal))
    const messages = reads.map(({ message }) => message)
    return route.many.handle(messages, records)
  }
  if (!trace) return run()
  if (!trace.handle) return trace.run(tasks[0]!.record.headers, run)
  const { topic, partition } = at
  return trace.handle({ group: group.name, topic, partition, records: tasks.map(({ record }) => record) }, run)
}

function readableValue(route: Route, { record }: Task): Readable | undefined {
  if (record.value === null) return undefined
  try {
    return readRecord(route, record)
  } catch {
    // It is handed over, or put aside, when it is the first.
    return undefined
  }
}
