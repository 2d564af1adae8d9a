/** One figure that a client exports. Names get the prefix in front (`messaging_` unless told otherwise). */
export interface MetricRow {
  readonly name: string
  readonly kind: 'counter' | 'gauge' | 'histogram'
  readonly labels: readonly string[]
  readonly help: string
  /** Upper bounds of a histogram's buckets, in the unit of its name. */
  readonly buckets?: readonly number[]
}

/** Delivery is a matter of milliseconds; handlers may take minutes. */
const seconds = [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 30, 60]
const sizes = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000, 2_000]

const row = <const Name extends string>(
  name: Name,
  kind: MetricRow['kind'],
  labels: readonly string[],
  help: string,
  buckets?: readonly number[],
): MetricRow & { readonly name: Name } => ({ name, kind, labels, help, ...(buckets && { buckets }) })

/** Everything there is to see: names, labels and meaning. Times are in seconds, sizes in bytes before compression. */
export const metricTable = [
  row('published_total', 'counter', ['topic'], 'Records that were given to a publisher and reached its topic'),
  row('acknowledged_total', 'counter', ['topic'], 'Records that every in-sync replica has'),
  row(
    'failed_total',
    'counter',
    ['topic', 'reason'],
    'Messages whose publish was rejected, also before they were records; topic is empty where none was decided',
  ),
  row(
    'resent_total',
    'counter',
    ['topic'],
    'Records of batches that were sent again after a failure that wrote nothing',
  ),
  row('sent_bytes_total', 'counter', ['topic'], 'Bytes of acknowledged batches before compression'),
  row('batch_records', 'histogram', ['topic'], 'Records of an acknowledged batch', sizes),
  row('queue_seconds', 'histogram', ['topic'], 'From the publish of a batch’s first record to its request', seconds),
  row('request_seconds', 'histogram', ['topic'], 'From a batch’s request to its acknowledgement', seconds),
  row('buffer_records', 'gauge', [], 'Records that producers hold: waiting, or in flight'),
  row('buffer_bytes', 'gauge', [], 'Bytes that producers hold'),
  row('requests_in_flight', 'gauge', [], 'Batches that are with a broker'),
  row('handled_total', 'counter', ['group', 'topic'], 'Records whose handler succeeded'),
  row('handler_seconds', 'histogram', ['group', 'topic'], 'Time of one successful call of a handler', seconds),
  row('handler_failures_total', 'counter', ['group', 'topic'], 'Attempts of a handler that failed'),
  row('retries_total', 'counter', ['group', 'topic'], 'Attempts that were made because the one before had failed'),
  row(
    'dead_letters_total',
    'counter',
    ['group', 'topic', 'stage'],
    'Records that were put aside, by what failed: decode or handle',
  ),
  row(
    'lag_records',
    'gauge',
    ['group', 'topic', 'partition'],
    'Records between what is settled and the end of the partition',
  ),
  row('commits_total', 'counter', ['group'], 'Commits of offsets that were written'),
  row('commit_age_seconds', 'gauge', ['group'], 'Time since offsets were last committed'),
  row('rebalances_total', 'counter', ['group', 'lost'], 'Assignments given or taken; lost: taken without notice'),
  row('oldest_handler_seconds', 'gauge', ['group'], 'For how long the oldest handler that has not returned is running'),
  row('partitions_stopped', 'gauge', ['group', 'topic'], 'Partitions that do not move on'),
  row('live', 'gauge', [], '1, or 0 when only a restart can help'),
  row('ready', 'gauge', [], '1 while every group moves on and producers have room'),
] as const

export type MetricName = (typeof metricTable)[number]['name']
