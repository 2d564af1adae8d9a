export { metricTable } from './observe/metric-table.ts'
export type { MetricName, MetricRow } from './observe/metric-table.ts'
export { prometheusMetrics } from './observe/prometheus.ts'
export type { PrometheusOptions } from './observe/prometheus.ts'
