import { setTimeout as sleep } from 'node:timers/promises'
import type { Client, Publish, ReceivedRecord } from '../../runtime/index.ts'
import type { PriceTick, PriceTickInput } from '../../generated/typescript/index.ts'
import { groupOn, publisherTo, tickTopic } from './definitions.ts'
import type { Journal } from './journal.ts'
import type { ConsumeTask, Report } from './tasks.ts'
import { checksumOf, sequenceOf, tickOf } from './ticks.ts'

/** Runs one member of a group until it is told to stop. A record is in the journal before its handler resolves. */
export async function consume(
  client: Client,
  task: ConsumeTask,
  journal: Journal,
  stopped: Promise<void>,
  report: (said: Report) => void,
): Promise<void> {
  const { group, topic, deadLetter, concurrency, attempts, copyTo } = task
  const definition = groupOn({ group, topic, deadLetter, concurrency, attempts, exactlyOnce: copyTo !== undefined })
  const copy = copyTo === undefined ? undefined : client.publisher(publisherTo(tickTopic(copyTo)))
  const { commitInterval = 1_000, sessionTimeout = 10_000, stuckAfter = 300_000 } = task
  const running = await client.runner(definition)(
    { onPriceTick: handlerOf(task, journal, copy) },
    { commitInterval, sessionTimeout, stuckAfter },
  )
  report({ joined: true })
  await stopped
  await running.stop({ deadline: 30_000 })
}

function handlerOf(task: ConsumeTask, journal: Journal, copy: Publish<PriceTickInput> | undefined) {
  let hung = false
  let blocked = false
  return async (tick: PriceTick, { key, partition, offset }: ReceivedRecord): Promise<void> => {
    const sequence = sequenceOf(tick)
    failAsTold(task, sequence)
    if (!hung && sequence === task.hangsAt) {
      hung = true
      await new Promise(() => undefined)
    }
    if (!blocked && sequence === task.blocksAt?.sequence) {
      blocked = true
      const end = performance.now() + task.blocksAt.ms
      while (performance.now() < end);
    }
    if (task.delay !== undefined) await sleep(task.delay)
    // What a transaction publishes counts when it is committed: the copy itself is the journal then.
    if (copy) await copy(tickOf(sequence))
    else journal.write(`h ${sequence} ${checksumOf(tick, key)} ${partition} ${offset} ${process.hrtime.bigint()}`)
  }
}

function failAsTold({ fails }: ConsumeTask, sequence: number): void | never {
  if (fails === undefined || sequence % fails.every !== 7) return
  const kind = fails.kinds[Math.floor(sequence / fails.every) % fails.kinds.length]
  if (kind === 'RangeError') throw new RangeError('index out of range')
  if (kind === 'rejection') throw new Error('the store said no')
  throw 'a bare string'
}
