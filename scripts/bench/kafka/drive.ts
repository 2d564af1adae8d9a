import { setTimeout as sleep } from 'node:timers/promises'
import type { BenchClient } from './clients/client.ts'
import { makeTicks, topicOf, type Exchange } from './ticks.ts'

/** One measurement, as a process of its own gets it. */
export interface Task {
  readonly client: string
  readonly measure: 'batch' | 'single' | 'consume' | 'latency' | 'load'
  readonly brokers: readonly string[]
  readonly exchange: Exchange
  readonly encoded: boolean
  readonly linger: number
  /** s that count, and s before them. */
  readonly seconds: number
  readonly warm: number
  /** Of `consume` and `load`. */
  readonly records: number
  /** Records a second of `latency`. */
  readonly rate: number
  readonly group: string
}

export interface Throughput {
  readonly records: number
  readonly perSecond: number
  /** µs of this process's processor time a record. */
  readonly cpu: number
}

export interface Latency {
  readonly records: number
  /** Not received 5 s after the last was sent. */
  readonly missing: number
  /** ms; 1e9 where nothing arrived. */
  readonly p50: number
  readonly p99: number
  readonly max: number
}

export async function publish(client: BenchClient, task: Task): Promise<Throughput> {
  const ticks = makeTicks(task.exchange)
  const producer = await client.producer({ ...task, ticks, topic: topicOf(task.exchange) })
  const single = task.measure === 'single'
  const step = single ? 1 : client.bulk.records
  const started = performance.now() + task.warm * 1000
  const until = started + task.seconds * 1000
  let next = 0
  let acknowledged = 0
  let cpu: NodeJS.CpuUsage | undefined
  const worker = async (): Promise<void> => {
    for (let now = performance.now(); now < until; now = performance.now()) {
      if (now >= started) cpu ??= process.cpuUsage()
      const first = next
      next += step
      await (single ? producer.one(first) : producer.batch(first, step))
      const done = performance.now()
      if (done >= started && done < until) acknowledged += step
    }
  }
  const workers = single ? client.window : client.bulk.inFlight
  await Promise.all(Array.from({ length: workers }, worker))
  const used = process.cpuUsage(cpu)
  await producer.close()
  return throughput(acknowledged, task.seconds, used)
}

/** Writes so many records, as fast as it goes. */
export async function load(client: BenchClient, task: Task): Promise<Throughput> {
  const ticks = makeTicks(task.exchange)
  const producer = await client.producer({ ...task, ticks, topic: topicOf(task.exchange) })
  const started = performance.now()
  const step = client.bulk.records
  let next = 0
  const worker = async (): Promise<void> => {
    while (next < task.records) {
      const first = next
      next += step
      await producer.batch(first, step)
    }
  }
  await Promise.all(Array.from({ length: client.bulk.inFlight }, worker))
  const seconds = (performance.now() - started) / 1000
  await producer.close()
  return throughput(next, seconds, process.cpuUsage())
}

/** Reads from the beginning; the first fifth of the records is warm-up. */
export async function consume(client: BenchClient, task: Task): Promise<Throughput> {
  const warm = Math.floor(task.records / 5)
  let seen = 0
  let started = 0
  let cpu: NodeJS.CpuUsage | undefined
  let finish: (result: Throughput) => void = () => undefined
  const finished = new Promise<Throughput>((resolve) => (finish = resolve))
  const received = (): void => {
    seen++
    if (seen === warm) {
      started = performance.now()
      cpu = process.cpuUsage()
    } else if (seen === task.records) {
      finish(throughput(seen - warm, (performance.now() - started) / 1000, process.cpuUsage(cpu)))
    }
  }
  const consumer = await client.consumer({ ...task, topic: topicOf(task.exchange), from: 'earliest' }, received)
  const result = await Promise.race([finished, sleep(60_000)])
  if (!result) throw new Error(`${seen} of ${task.records} records after 60 s`)
  await Promise.race([consumer.close(), sleep(8_000)])
  return result
}

/** Open loop: records are due at even times whatever the client does, and their latency counts from when they are due. */
export async function latency(client: BenchClient, task: Task): Promise<Latency> {
  const ticks = makeTicks(task.exchange)
  const topic = topicOf(task.exchange)
  const total = Math.ceil(task.rate * (task.warm + task.seconds))
  const due = new Float64Array(total)
  const took = new Float64Array(total).fill(-1)
  let ready = false
  const consumer = await client.consumer({ ...task, topic, from: 'latest' }, (tradeId) => {
    const index = Number(tradeId)
    if (index < 0) ready = true
    else if (index < total) took[index] = performance.now() - due[index]!
  })
  const producer = await client.producer({ ...task, ticks, topic })
  let failed = 0
  const send = (index: number, tradeId: number) =>
    producer.one(index, String(tradeId)).catch(() => {
      failed++
    })
  for (let probe = 1; !ready; probe++) {
    if (probe > 150) throw new Error('the consumer received nothing within 30 s')
    await Promise.all([send(probe, -probe), sleep(200)])
  }
  await sleep(500)
  const began = performance.now()
  for (let index = 0; index < total;) {
    const now = performance.now()
    for (; index < total && began + (index * 1000) / task.rate <= now; index++) {
      due[index] = began + (index * 1000) / task.rate
      void send(index, index)
    }
    await sleep(1)
  }
  for (let wait = 0; wait < 50 && took.includes(-1); wait++) await sleep(100)
  await Promise.race([Promise.all([producer.close(), consumer.close()]), sleep(8_000)])
  const counted = took.subarray(Math.ceil(task.rate * task.warm))
  const arrived = counted.filter((ms) => ms >= 0).sort()
  const at = (share: number) => arrived[Math.min(arrived.length - 1, Math.floor(arrived.length * share))] ?? 1e9
  return { records: counted.length, missing: counted.length - arrived.length, p50: at(0.5), p99: at(0.99), max: at(1) }
}

function throughput(records: number, seconds: number, { user, system }: NodeJS.CpuUsage): Throughput {
  return { records, perSecond: records / seconds, cpu: (user + system) / records }
}
