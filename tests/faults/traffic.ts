import type { Outcome, Play } from './scenario.ts'
import type { ProduceTask } from './tasks.ts'
import type { Worker } from './worker.ts'

export interface TrafficOptions extends Partial<
  Pick<ProduceTask, 'deliveryTimeout' | 'bufferRecords' | 'batch' | 'outstanding' | 'rate'>
> {
  /** Publishes may be rejected; otherwise none is within two minutes. */
  readonly rejections?: boolean
  /** Clients go through these addresses. */
  readonly brokers?: readonly string[]
  readonly env?: Readonly<Record<string, string>>
}

/** The full form, where a fault is repeated for every broker. */
export function whole(play: Play): boolean {
  return play.size.records >= 50_000
}

/** One producer and two members of a group at work, a fault in the middle of it, and what it has left. */
export async function traffic(
  play: Play,
  fault: (producer: Worker) => Promise<void>,
  options: TrafficOptions = {},
): Promise<Outcome> {
  const { rejections = false, brokers, env, ...task } = options
  const where = { ...(brokers && { brokers }), ...(env && { env }) }
  await play.createTopic()
  const consumers = [play.consumer({}, where), play.consumer({}, where)]
  await play.joined(...consumers)
  const producer = play.producer(task, where)
  await play.traffic(producer, Math.floor(play.size.records * 0.2))
  await fault(producer)
  await play.settle([producer], consumers)
  const { unknown, notWritten } = play.ledger
  const rejected = [...unknown.values(), ...notWritten.values()]
  if (rejections || rejected.length === 0) return play.outcome()
  return play.outcome([`${rejected.length} publishes were rejected: ${[...new Set(rejected)].join(', ')}`])
}
