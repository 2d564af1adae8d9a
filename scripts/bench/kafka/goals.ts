import { table } from '../measure.ts'
import type { Results } from './results.ts'

const encoders = ['kafkajs', 'platformatic', 'librdkafka']
const fedBytes = ['kafkajs-bytes', 'platformatic-bytes', 'librdkafka-bytes']

/** What the runtime promises about its speed, beside what was found. */
export function goals(results: Results, rates: readonly number[]): string {
  const rows = [...throughputGoals(results), ...rates.flatMap((rate) => latencyGoals(results, rate))]
  return table([['goal', 'found', ''], ...rows.map(([goal, found, met]) => [goal, found, met ? 'met' : 'not met'])])
}

type Row = readonly [goal: string, found: string, met: boolean]

function throughputGoals(results: Results): Row[] {
  const rows: Row[] = []
  const least = (goal: string, ratio: number | undefined, limit: number): void => {
    if (ratio !== undefined) rows.push([`${goal} ≥ ${limit}`, ratio.toFixed(2), ratio >= limit])
  }
  const worst = (cell: 'batch' | 'consume', peers: readonly string[], id = 'ours'): number | undefined => {
    const ratios = peers.flatMap((peer) => results.ratio(id, cell, peer, cell) ?? [])
    return ratios.length === 0 ? undefined : Math.min(...ratios)
  }
  least('publish batch, of the fastest Node peer that encodes', worst('batch', encoders), 1)
  least('publish batch, of the fastest Node peer fed bytes', worst('batch', fedBytes), 0.8)
  least('one by one, of our batch', results.ratio('ours', 'single', 'ours', 'batch'), 0.6)
  least('consume, of the fastest Node peer that decodes', worst('consume', encoders), 1)
  least('consume inBatches, of the same', worst('consume', encoders, 'ours-batches'), 1)
  const java = results.perSecond('java', 'batch')
  const ours = results.perSecond('ours', 'batch')
  if (java !== undefined && ours !== undefined) {
    const reached = java >= 100_000
    const goal = `publish batch ≥ 100 000/s${reached ? '' : ' (the Java client does not reach it here)'}`
    rows.push([goal, `${Math.round(ours)}/s, Java ${Math.round(java)}/s`, !reached || ours >= 100_000])
  }
  return rows
}

function latencyGoals(results: Results, rate: number): Row[] {
  const ours = results.latency('ours', rate)?.latency
  if (!ours) return []
  const found = ours.missing > 0 ? Infinity : ours.p99
  const peers = encoders.flatMap((id) => {
    const latency = results.latency(id, rate)?.latency
    return latency && latency.missing === 0 ? latency.p99 : []
  })
  const best = Math.min(...peers)
  const java = results.latency('java', rate)?.latency.p99
  return [
    [`latency at ${rate}/s: p50 ≤ 8 ms`, `${ours.p50.toFixed(1)} ms`, ours.p50 <= 8],
    [`latency at ${rate}/s: p99 ≤ best Node peer`, `${found.toFixed(1)} ms, peer ${best.toFixed(1)} ms`, found <= best],
    ...(java !== undefined && java < 10
      ? ([[`latency at ${rate}/s: p99 < 10 ms, as Java`, `${found.toFixed(1)} ms, Java ${java.toFixed(1)} ms`, found < 10]] as const) // prettier-ignore
      : []),
  ]
}
