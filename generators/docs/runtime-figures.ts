/** What a client exports through prom-client; the runtime has the same table, and a test holds one to the other. */
export interface RuntimeFigure {
  readonly name: string
  readonly kind: 'counter' | 'gauge' | 'histogram'
  readonly labels: readonly string[]
  readonly help: string
}

export const runtimeFigures: readonly RuntimeFigure[] = [
  {
    name: 'published_total',
    kind: 'counter',
    labels: ['topic'],
    help: 'Records that were given to a publisher and reached its topic',
  },
  { name: 'acknowledged_total', kind: 'counter', labels: ['topic'], help: 'Records that every in-sync replica has' },
  {
    name: 'failed_total',
    kind: 'counter',
    labels: ['topic', 'reason'],
    help: 'Messages whose publish was rejected, also before they were records; topic is empty where none was decided',
  },
  {
    name: 'resent_total',
    kind: 'counter',
    labels: ['topic'],
    help: 'Records of batches that were sent again after a failure that wrote nothing',
  },
  {
    name: 'sent_bytes_total',
    kind: 'counter',
    labels: ['topic'],
    help: 'Bytes of acknowledged batches before compression',
  },
  { name: 'batch_records', kind: 'histogram', labels: ['topic'], help: 'Records of an acknowledged batch' },
  {
    name: 'queue_seconds',
    kind: 'histogram',
    labels: ['topic'],
    help: 'From the publish of a batch’s first record to its request',
  },
  {
    name: 'request_seconds',
    kind: 'histogram',
    labels: ['topic'],
    help: 'From a batch’s request to its acknowledgement',
  },
  { name: 'buffer_records', kind: 'gauge', labels: [], help: 'Records that producers hold: waiting, or in flight' },
  { name: 'buffer_bytes', kind: 'gauge', labels: [], help: 'Bytes that producers hold' },
  { name: 'requests_in_flight', kind: 'gauge', labels: [], help: 'Batches that are with a broker' },
  { name: 'handled_total', kind: 'counter', labels: ['group', 'topic'], help: 'Records whose handler succeeded' },
  {
    name: 'handler_seconds',
    kind: 'histogram',
    labels: ['group', 'topic'],
    help: 'Time of one successful call of a handler',
  },
  {
    name: 'handler_failures_total',
    kind: 'counter',
    labels: ['group', 'topic'],
    help: 'Attempts of a handler that failed',
  },
  {
    name: 'retries_total',
    kind: 'counter',
    labels: ['group', 'topic'],
    help: 'Attempts that were made because the one before had failed',
  },
  {
    name: 'dead_letters_total',
    kind: 'counter',
    labels: ['group', 'topic', 'stage'],
    help: 'Records that were put aside, by what failed: decode or handle',
  },
  {
    name: 'lag_records',
    kind: 'gauge',
    labels: ['group', 'topic', 'partition'],
    help: 'Records between what is settled and the end of the partition',
  },
  { name: 'commits_total', kind: 'counter', labels: ['group'], help: 'Commits of offsets that were written' },
  { name: 'commit_age_seconds', kind: 'gauge', labels: ['group'], help: 'Time since offsets were last committed' },
  {
    name: 'rebalances_total',
    kind: 'counter',
    labels: ['group', 'lost'],
    help: 'Assignments given or taken; lost: taken without notice',
  },
  {
    name: 'oldest_handler_seconds',
    kind: 'gauge',
    labels: ['group'],
    help: 'For how long the oldest handler that has not returned is running',
  },
  { name: 'partitions_stopped', kind: 'gauge', labels: ['group', 'topic'], help: 'Partitions that do not move on' },
  { name: 'live', kind: 'gauge', labels: [], help: '1, or 0 when only a restart can help' },
  { name: 'ready', kind: 'gauge', labels: [], help: '1 while every group moves on and producers have room' },
]
