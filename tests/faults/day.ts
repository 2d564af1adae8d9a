import { setTimeout as sleep } from 'node:timers/promises'
import { BatchPublishError, PublishError, type Client, type FailedMessage, type Receipt } from '../../runtime/index.ts'
import { publisherTo, tickTopic } from './definitions.ts'
import type { Journal } from './journal.ts'
import type { Hour, HourReport, ProduceTask, Report } from './tasks.ts'
import { tickOf } from './ticks.ts'

/** ms between bursts. */
const beat = 10
/** Messages of one publish. */
const bulk = 500
/** Publishes out at a time where there is no rate: together more than the buffer takes. */
const lanes = 40

/** Publishes hour after hour of a day, each at its rate, and measures how long a publish takes to be acknowledged. */
export async function produceDay(
  client: Client,
  task: ProduceTask,
  day: readonly Hour[],
  journal: Journal,
  stopped: Promise<void>,
  report: (said: Report) => void,
): Promise<void> {
  const publish = client.publisher(publisherTo(tickTopic(task.topic, task.deliveryTimeout)))
  let next = task.first
  const one = async (count: number): Promise<number> => {
    const first = next
    next += count
    journal.write(`s ${first} ${first + count - 1}`)
    const began = performance.now()
    const messages = Array.from({ length: count }, (_, i) => tickOf(first + i))
    const { receipts, failures } = await publish.batch(messages).then(acknowledged, rejected)
    const took = performance.now() - began
    for (const { index, error } of failures) journal.write(`${outcomeIn(error)} ${first + index} ${reasonIn(error)}`)
    receipts.forEach((receipt, i) => {
      if (receipt) journal.write(`a ${first + i} ${receipt.partition} ${receipt.offset}`)
    })
    return took
  }
  const hours: HourReport[] = []
  let buffered = { most: 0, full: false }
  const watch = setInterval(() => {
    const { records, full } = client.health().producer
    buffered = { most: Math.max(buffered.most, records), full: buffered.full || full }
  }, beat)
  for (const hour of day) {
    buffered = { most: 0, full: false }
    const over = await (hour.rate === undefined ? flood(one, hour) : steady(one, hour, hour.rate))
    hours.push({ ...over, buffered })
    report({ published: next - task.first, hours: [...hours] })
  }
  clearInterval(watch)
  await stopped
}

interface Settled {
  readonly receipts: readonly (Receipt | undefined)[]
  readonly failures: readonly FailedMessage[]
}

function acknowledged(receipts: readonly Receipt[]): Settled {
  return { receipts, failures: [] }
}

function rejected(error: unknown): Settled {
  if (error instanceof BatchPublishError) return error
  throw error
}

function outcomeIn(error: Error): 'u' | 'n' {
  return error instanceof PublishError && error.outcome === 'not-written' ? 'n' : 'u'
}

function reasonIn(error: Error): string {
  return error instanceof PublishError ? error.reason : error.name
}

type Publish = (count: number) => Promise<number>
type Measured = Omit<HourReport, 'buffered'>

/** What is due is published on the beat, whether what came before is settled or not. */
async function steady(publish: Publish, { name, seconds }: Hour, rate: number): Promise<Measured> {
  const waits: Promise<{ took: number; at: number }>[] = []
  const began = performance.now()
  const elapsed = (): number => (performance.now() - began) / 1_000
  let published = 0
  while (published < seconds * rate) {
    const due = Math.min(Math.ceil(seconds * rate), Math.ceil(elapsed() * rate)) - published
    for (let left = due; left > 0; left -= bulk)
      waits.push(publish(Math.min(bulk, left)).then((took) => ({ took, at: elapsed() })))
    published += due
    await sleep(beat)
  }
  const lasted = elapsed()
  const all = await Promise.all(waits)
  return reported(name, published, lasted, all)
}

/** As much as there is room for, and always some more that waits for it. */
async function flood(publish: Publish, { name, seconds, most = Infinity }: Hour): Promise<Measured> {
  const waits: { took: number; at: number }[] = []
  const began = performance.now()
  const elapsed = (): number => (performance.now() - began) / 1_000
  let published = 0
  await Promise.all(
    Array.from({ length: lanes }, async () => {
      while (elapsed() < seconds && published < most) {
        published += bulk
        waits.push({ took: await publish(bulk), at: elapsed() })
      }
    }),
  )
  return reported(name, published, elapsed(), waits)
}

/** `at`: seconds after the hour began, of the end of a publish. */
function reported(name: string, published: number, lasted: number, waits: readonly { took: number; at: number }[]) {
  const sorted = waits.map(({ took }) => took).sort((a, b) => a - b)
  const part = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
  const lastSlow = (limit: number): number =>
    Math.max(0, ...waits.filter(({ took }) => took > limit).map(({ at }) => at))
  const [p50, p99, most] = [part(0.5), part(0.99), part(1)]
  return {
    name,
    published,
    perSecond: published / lasted,
    p50,
    p99,
    most,
    slowUntil: lastSlow(slow),
    ended: Date.now(),
  }
}

/** ms: a publish that takes longer is no longer ordinary. */
export const slow = 100
