import { Counter, Gauge, Histogram, register as defaultRegister, type Registry } from 'prom-client'
import type { Health } from '../client/health.ts'
import type { MetricsHook } from './metrics.ts'
import { metricTable, type MetricName } from './metric-table.ts'
import { WatchedHealth, type Sample } from './watched-health.ts'

export interface PrometheusOptions {
  /** Where the figures are registered; prom-client's own default registry. */
  readonly register?: Registry
  /** In front of every name; `messaging_`. */
  readonly prefix?: string
}

interface Settings {
  readonly name: string
  readonly help: string
  readonly labelNames: string[]
  readonly registers: Registry[]
}

type Labels = Readonly<Record<string, string | number>>

/** A registry takes a name once, whatever number of clients report to it. */
const known = new WeakMap<Registry, Map<string, MetricsHook>>()

/**
 * Figures of a client as prom-client exports them: give it as `metrics` to `connect`. Several clients may share one; what
 * it exports is in `metricTable`. Gauges are asked for when the registry is read, so they cost nothing in between.
 */
export function prometheusMetrics(options: PrometheusOptions = {}): MetricsHook {
  const { register = defaultRegister, prefix = 'messaging_' } = options
  let hooks = known.get(register)
  if (!hooks) known.set(register, (hooks = new Map()))
  let hook = hooks.get(prefix)
  if (!hook) hooks.set(prefix, (hook = hookOf(new Instruments(register, prefix))))
  return hook
}

function hookOf(instruments: Instruments): MetricsHook {
  const add = instruments.add.bind(instruments)
  const observe = instruments.observe.bind(instruments)
  return {
    acknowledged({ topic, records, bytes, queueTime, requestTime }) {
      const labels = { topic }
      add('acknowledged_total', labels, records)
      add('sent_bytes_total', labels, bytes)
      observe('batch_records', labels, records)
      observe('queue_seconds', labels, queueTime / 1_000)
      observe('request_seconds', labels, requestTime / 1_000)
    },
    failed: ({ topic, reason, records }) => add('failed_total', { topic, reason }, records),
    resent: ({ topic, records }) => add('resent_total', { topic }, records),
    handled({ group, topic, records, duration }) {
      add('handled_total', { group, topic }, records)
      observe('handler_seconds', { group, topic }, duration / 1_000)
    },
    attemptFailed({ group, topic, again }) {
      add('handler_failures_total', { group, topic }, 1)
      if (again) add('retries_total', { group, topic }, 1)
    },
    deadLettered: ({ group, topic, stage }) => add('dead_letters_total', { group, topic, stage }, 1),
    committed: ({ group }) => add('commits_total', { group }, 1),
    rebalanced: ({ group, lost }) => add('rebalances_total', { group, lost: String(lost) }, 1),
    watch: (health) => instruments.watch(health),
  }
}

/** One instrument a row of the table. */
class Instruments {
  readonly #counters = new Map<MetricName, Counter>()
  readonly #histograms = new Map<MetricName, Histogram>()
  readonly #watched = new WatchedHealth()

  constructor(register: Registry, prefix: string) {
    for (const row of metricTable) {
      const { name, kind, labels, help } = row
      const common = { name: prefix + name, help, labelNames: [...labels], registers: [register] }
      if (kind === 'gauge') this.#gauge(name, common)
      else if (name === 'published_total') this.#published(common)
      else if (kind === 'counter') this.#counters.set(name, new Counter(common))
      else this.#histograms.set(name, new Histogram({ ...common, buckets: [...(row.buckets ?? [])] }))
    }
  }

  add(name: MetricName, labels: Labels, amount: number): void {
    this.#counters.get(name)?.inc({ ...labels }, amount)
  }

  observe(name: MetricName, labels: Labels, value: number): void {
    this.#histograms.get(name)?.observe({ ...labels }, value)
  }

  watch(health: () => Health): () => void {
    return this.#watched.add(health)
  }

  #gauge(name: MetricName, settings: Settings): void {
    const samples = (): readonly Sample[] => this.#watched.read(name) ?? []
    const collect = (): void => {
      // What is no longer there, a partition that moved away, is no longer shown.
      gauge.reset()
      for (const { labels, value } of samples()) gauge.set({ ...labels }, value)
    }
    const gauge: Gauge = new Gauge({ ...settings, collect })
  }

  #published(settings: Settings): void {
    const collect = (): void => {
      counter.reset()
      for (const { labels, value } of this.#watched.published()) counter.inc({ ...labels }, value)
    }
    const counter: Counter = new Counter({ ...settings, collect })
  }
}
