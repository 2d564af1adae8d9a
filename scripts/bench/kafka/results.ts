import { median, table } from '../measure.ts'
import type { Contender } from './contenders.ts'
import type { Latency, Throughput } from './drive.ts'

export type Cell = 'batch' | 'single' | 'consume' | `latency ${number}`

/** What was measured, by contender and cell, round after round. */
export class Results {
  readonly #throughput = new Map<string, Throughput[]>()
  readonly #latency = new Map<string, Map<number, Latency[]>>()

  addThroughput(id: string, cell: Cell, result: Throughput): void {
    const name = `${id} ${cell}`
    this.#throughput.set(name, [...(this.#throughput.get(name) ?? []), result])
  }

  addLatency(id: string, rate: number, linger: number, latency: Latency): void {
    const name = `${id} latency ${rate}`
    const lingers = this.#latency.get(name) ?? new Map<number, Latency[]>()
    this.#latency.set(name, lingers.set(linger, [...(lingers.get(linger) ?? []), latency]))
  }

  perSecond(id: string, cell: Cell): number | undefined {
    const all = this.#throughput.get(`${id} ${cell}`)
    return all && median(all.map(({ perSecond }) => perSecond))
  }

  /** µs of processor time a record. */
  cpu(id: string, cell: Cell): number | undefined {
    const all = this.#throughput.get(`${id} ${cell}`)
    return all && median(all.map(({ cpu }) => cpu))
  }

  /** Medians of the rounds, at the better linger: by the 99th percentile. */
  latency(id: string, rate: number): { readonly linger: number; readonly latency: Latency } | undefined {
    const lingers = [...(this.#latency.get(`${id} latency ${rate}`) ?? [])]
    return lingers
      .map(([linger, rounds]) => ({ linger, latency: middle(rounds) }))
      .reduce<{ readonly linger: number; readonly latency: Latency } | undefined>(
        (best, next) => (best && score(best.latency) <= score(next.latency) ? best : next),
        undefined,
      )
  }

  /** `a`'s figure as a multiple of `b`'s: the median of the rounds' ratios, where both met the same machine. */
  ratio(a: string, aCell: Cell, b: string, bCell: Cell): number | undefined {
    const [ours, theirs] = [this.#throughput.get(`${a} ${aCell}`), this.#throughput.get(`${b} ${bCell}`)]
    if (!ours || !theirs) return undefined
    const rounds = Math.min(ours.length, theirs.length)
    return median(Array.from({ length: rounds }, (_, i) => ours[i]!.perSecond / theirs[i]!.perSecond))
  }
}

function middle(rounds: readonly Latency[]): Latency {
  const of = (figure: keyof Latency) => median(rounds.map((round) => round[figure]))
  const missing = rounds.reduce((sum, round) => sum + round.missing, 0)
  return { records: of('records'), missing, p50: of('p50'), p99: of('p99'), max: of('max') }
}

function score({ p99, missing }: Latency): number {
  return missing > 0 ? Infinity : p99
}

const rate = (perSecond: number | undefined): string =>
  perSecond === undefined ? '–' : Math.round(perSecond).toLocaleString('en').replaceAll(',', ' ')
const ms = (value: number): string => (value >= 1e6 ? '∞' : value >= 100 ? value.toFixed(0) : value.toFixed(1))

/** One row a contender that has a figure. */
export function resultTable(results: Results, contenders: readonly Contender[], rates: readonly number[]): string {
  const head = ['records/s; µs of CPU each', 'publish batch', '', 'one by one', '', 'consume', '']
  const columns = ['batch', 'single', 'consume'] as const
  const rows = contenders
    .map(({ id, label }) => {
      const figures = columns.flatMap((cell) => {
        const cpu = results.cpu(id, cell)
        return [rate(results.perSecond(id, cell)), cpu === undefined || cpu === 0 ? '' : cpu.toFixed(1)]
      })
      const latencies = rates.map((each) => {
        const found = results.latency(id, each)
        if (!found) return '–'
        const { latency, linger } = found
        const lost = latency.missing > 0 ? `, ${latency.missing} missing` : ''
        return `${ms(latency.p50)} / ${ms(latency.p99)}${linger > 0 ? ` (${linger})` : ''}${lost}`
      })
      return [label, ...figures, ...latencies]
    })
    .filter((row) => row.slice(1).some((cell) => cell !== '–' && cell !== ''))
  const latencyHeads = rates.map((each) => `${rate(each)}/s p50 / p99 ms`)
  return table([[...head, ...latencyHeads], ...rows])
}
