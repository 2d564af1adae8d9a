import { setTimeout as sleep } from 'node:timers/promises'
import { BatchPublishError, type Client, type PublishError, type Receipt } from '../../runtime/index.ts'
import { produceDay } from './day.ts'
import { publisherTo, tickTopic } from './definitions.ts'
import type { Journal } from './journal.ts'
import type { ProduceTask, Report } from './tasks.ts'
import { tickOf } from './ticks.ts'

/** ms between bursts. */
const beat = 10

/** Publishes at the rate it is given, one by one, and writes down how each was settled. */
export async function produce(
  client: Client,
  task: ProduceTask,
  journal: Journal,
  stopped: Promise<void>,
  report: (said: Report) => void,
): Promise<void> {
  if (task.day !== undefined) return produceDay(client, task, task.day, journal, stopped, report)
  if (task.batch !== undefined) return produceBatches(client, task, task.batch, journal, stopped, report)
  const publish = client.publisher(publisherTo(tickTopic(task.topic, task.deliveryTimeout)))
  const most = task.outstanding ?? 20_000
  const pending = new Set<Promise<void>>()
  let settled = 0
  let over = false
  void stopped.then(() => (over = true))
  const start = performance.now()
  let published = 0
  const one = (sequence: number): void => {
    const sent = publish(tickOf(sequence)).then(
      ({ partition, offset }) => journal.write(`a ${sequence} ${partition} ${offset}`),
      ({ outcome, reason }: PublishError) =>
        journal.write(`${outcome === 'unknown' ? 'u' : 'n'} ${sequence} ${reason}`),
    )
    pending.add(sent)
    void sent.then(() => {
      settled++
      pending.delete(sent)
    })
  }
  let due = 0
  let last = start
  while (!over || published < task.least) {
    const now = performance.now()
    // What could not be published while acknowledgements were waited for is not made up for in one burst.
    due = Math.min(due + ((now - last) / 1_000) * task.rate, task.rate / 4)
    last = now
    const count = Math.min(Math.floor(due), most - pending.size, (task.most ?? Infinity) - published)
    if (count > 0) {
      due -= count
      const first = task.first + published
      journal.write(`s ${first} ${first + count - 1}`)
      for (let i = 0; i < count; i++) one(first + i)
      published += count
      report({ published, settled })
    }
    await sleep(beat)
  }
  // Acknowledgements that are awaited still come in order of their partitions: the oldest is among the last.
  for (const sent of pending) await sent
  report({ published, settled })
}

/** Publishes many at a time, the next ones when those before are settled. */
async function produceBatches(
  client: Client,
  task: ProduceTask,
  size: number,
  journal: Journal,
  stopped: Promise<void>,
  report: (said: Report) => void,
): Promise<void> {
  const publish = client.publisher(publisherTo(tickTopic(task.topic, task.deliveryTimeout)))
  let over = false
  void stopped.then(() => (over = true))
  for (let published = 0; !over || published < task.least; published += size) {
    const first = task.first + published
    const started = performance.now()
    journal.write(`s ${first} ${first + size - 1}`)
    report({ published: published + size, settled: published })
    const receipts = await publish
      .batch(Array.from({ length: size }, (_, i) => tickOf(first + i)))
      .catch((error: unknown) => {
        if (!(error instanceof BatchPublishError)) throw error
        for (const { index, error: cause } of error.failures) {
          const { outcome, reason } = cause as PublishError
          journal.write(`${outcome === 'unknown' ? 'u' : 'n'} ${first + index} ${reason}`)
        }
        return error.receipts
      })
    receipts.forEach((receipt: Receipt | undefined, i) => {
      if (receipt) journal.write(`a ${first + i} ${receipt.partition} ${receipt.offset}`)
    })
    await sleep(Math.max(0, (size / task.rate) * 1_000 - (performance.now() - started)))
  }
}
