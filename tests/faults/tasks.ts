/** What a process that publishes is told. */
export interface ProduceTask {
  readonly kind: 'produce'
  readonly brokers: readonly string[]
  readonly registry: string
  readonly journal: string
  readonly topic: string
  /** Number of the first record. */
  readonly first: number
  /** Records a second; it goes on until it is told to stop and has published `least`. */
  readonly rate: number
  readonly least: number
  /** It publishes no more than these. */
  readonly most?: number
  readonly deliveryTimeout?: number
  /** Records that may wait for their acknowledgement before it waits itself. */
  readonly outstanding?: number
  readonly bufferRecords?: number
  /** Messages of one `publish.batch`, which waits for room in the buffer; one by one without. */
  readonly batch?: number
  /** Instead of one rate: these, one after another. */
  readonly day?: readonly Hour[]
}

/** Part of a day in fast forward. */
export interface Hour {
  readonly name: string
  readonly seconds: number
  /** Records a second; as many as there is room for without. */
  readonly rate?: number
  /** Records after which it is over without a rate. */
  readonly most?: number
}

export interface HourReport {
  readonly name: string
  readonly published: number
  readonly perSecond: number
  /** ms from publishing to the acknowledgement. */
  readonly p50: number
  readonly p99: number
  readonly most: number
  /** Seconds after it began at which the last publish ended that was slow. */
  readonly slowUntil: number
  /** ms since 1970, when all of it was settled. */
  readonly ended: number
  /** Records in the buffer, and whether it was full. */
  readonly buffered: { readonly most: number; readonly full: boolean }
}

/** What the handler does beside writing the journal, by the number of the record. */
export interface Behaviour {
  /** ms that every record takes. */
  readonly delay?: number
  /** Records with `sequence % every === 7` always fail so: once for each kind, in turn. */
  readonly fails?: { readonly every: number; readonly kinds: readonly ('RangeError' | 'rejection' | 'string')[] }
  /** The record at which the handler never returns, the first time. */
  readonly hangsAt?: number
  /** The record at which the event loop is blocked, once in this process. */
  readonly blocksAt?: { readonly sequence: number; readonly ms: number }
}

export interface ConsumeTask extends Behaviour {
  readonly kind: 'consume'
  readonly brokers: readonly string[]
  readonly registry: string
  readonly journal: string
  readonly topic: string
  readonly group: string
  readonly deadLetter?: string
  readonly concurrency?: 'partition' | 'key'
  readonly attempts?: number
  readonly commitInterval?: number
  readonly sessionTimeout?: number
  readonly stuckAfter?: number
  /** Exactly once: every record is published to this topic. */
  readonly copyTo?: string
}

export type Task = ProduceTask | ConsumeTask

/** What a process says of itself, now and then. */
export interface Report {
  readonly published?: number
  readonly settled?: number
  readonly joined?: boolean
  readonly live?: boolean
  readonly ready?: boolean
  readonly troubles?: readonly string[]
  readonly bufferedRecords?: number
  readonly bufferFull?: boolean
  /** The hours of a day that are over. */
  readonly hours?: readonly HourReport[]
  /** MiB of the heap and of what lies outside it. */
  readonly memory?: number
  readonly connected?: boolean
  readonly unfinished?: number
  readonly failure?: string
}
