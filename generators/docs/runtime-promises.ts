/** What shows something of the runtime. A test reads these lists and the suites: each names a test that is there. */
export interface Shown {
  readonly contract?: readonly string[]
  readonly delivery?: readonly string[]
  /** Scenarios of `npm run test:faults`, on three real brokers. */
  readonly faults?: readonly string[]
}

/** The suites by what they run on: a transport keeps a promise that one of its suites shows, and no other. */
export const suites = {
  contract: { transports: ['memory', 'kafkajs'], title: 'contract of the transports' },
  delivery: { transports: ['memory'], title: 'delivery' },
  faults: { transports: ['kafkajs'], title: 'fault suite' },
} as const

export type Transport = (typeof suites)[keyof typeof suites]['transports'][number]
export const transports: readonly Transport[] = ['memory', 'kafkajs']

export interface RuntimePromise {
  readonly name: string
  readonly says: string
  readonly shown: Shown
}

export const runtimePromises: readonly RuntimePromise[] = [
  {
    name: 'At least once',
    says: 'An offset is committed only when every record before it is handled, or acknowledged in its dead-letter topic.',
    shown: {
      contract: [
        'goes on from the last commit, with its metadata',
        'leaves after revoked has committed, and is silent then',
      ],
      delivery: [
        'what was completed above the commit is not handled again after a crash',
        'a dead-letter topic that is away holds the record, not its neighbours; nothing is committed past it',
      ],
      faults: [
        'broker-killed',
        'rolling-restart',
        'consumer-killed',
        'rebalance',
        'poison',
        'dead-letters-down',
        'disk-full',
      ],
    },
  },
  {
    name: 'Order per key',
    says: 'Records of one key are handled in the order of their offsets, also while one of them is tried again.',
    shown: {
      contract: [
        'hands over batches one at a time a partition, in order',
        'keeps the order of many batches in each partition',
      ],
      delivery: [
        'only the failing key waits for its next attempt',
        'different keys of a partition run side by side, one key never with itself, no more than asked',
      ],
      faults: ['leader-moved', 'broker-frozen', 'hazard-p7-held-event-loop'],
    },
  },
  {
    name: 'Nothing ends silently',
    says: 'No error of a handler, a decoder or a broker ends the process or a consumer without health saying so.',
    shown: {
      contract: [
        'a rejection of batch stops that partition alone',
        'says when its position is gone, and waits for a seek',
      ],
      delivery: [
        'a handler that throws anything is retried, then its record is put aside whole; the others go on',
        'without a dead-letter topic the partition stops and says so; resume tries the record again',
        'a registry that cannot be reached holds decoding and dead-letters nothing',
      ],
      faults: ['poison', 'handler-hangs', 'registry-down'],
    },
  },
  {
    name: 'A settled publish is the truth',
    says: 'It resolves when every in-sync replica has the record, rejects by its deadline, and says whether the record may be in the log. Nothing is lost, repeated or reordered without a word.',
    shown: {
      contract: ['does not start what is past its deadline', 'refuses what cannot be written'],
      delivery: [
        'a lost answer rejects as unknown and is never sent again; what follows goes on',
        'a broker that is away: every record is rejected at its own deadline, and nothing is written later',
        'a transport that never answers cannot hold a publish beyond its deadline',
      ],
      faults: [
        'answer-lost',
        'answer-late',
        'min-in-sync-lost',
        'min-in-sync-deadline',
        'producer-killed',
        'hazard-p1-moved-partition',
        'hazard-p3-sequence-reused',
        'hazard-p4-partial-failure',
        'hazard-p6-sequence-wraps',
      ],
    },
  },
  {
    name: 'Bounded memory',
    says: 'A full buffer makes publishing wait, and what may wait is bounded too; a slow group takes only so much ahead.',
    shown: {
      delivery: [
        'a full buffer makes a bulk publish wait; its cap holds',
        'publishes that nobody awaits wait up to a number, the next are refused; those that waited are written in order',
        'a million publishes to a dead broker, none of them awaited, fit into 64 MB of heap',
        'memory is bounded: a slow group takes only so much ahead',
      ],
      faults: ['buffer-full', 'trading-day'],
    },
  },
  {
    name: 'Exactly once',
    says: 'From Kafka to Kafka, for a group that asks for it: what its handlers publish and its offsets count together or not at all.',
    shown: {
      contract: [
        'commits offsets with the records',
        'never shows what was aborted, and steps over it',
        'fences the earlier holder of an id and ends what it left open',
      ],
      delivery: ['clients killed at random, answers lost, brokers refusing: each record is copied once'],
      faults: ['exactly-once'],
    },
  },
  {
    name: 'A stop that ends',
    says: 'Stopping finishes what was begun, flushes, commits and leaves; by its deadline it says what it could not finish.',
    shown: {
      contract: ['leaves by its deadline though revoked hangs'],
      delivery: [
        'stop finishes what was begun and begins nothing more',
        'a handler that never returns: its key and its health suffer, the rest goes on, stop reports it',
        'flush waits for what was published before it; close rejects what it could not send',
      ],
      faults: ['rebalance'],
    },
  },
  {
    name: 'Records as they are',
    says: 'Key, value, headers with their order, repeats and nulls, and times come back as they were given.',
    shown: {
      contract: [
        'gives back the bytes, order, offsets and times of records',
        'keeps headers: order, repeats, nulls, names that objects have',
      ],
      faults: ['hazard-p8-null-header'],
    },
  },
  {
    name: 'Partitions that are added',
    says: 'A group finds them while it runs, and reads them from their beginning.',
    shown: { contract: ['finds partitions that are added, and reads them from their beginning'] },
  },
  {
    name: 'Static membership, cooperative assignment',
    says: 'A member that restarts moves no partition; a rebalance stops only the partitions that move. The protocol of this client has neither: every rebalance drains all partitions of the group for a moment.',
    shown: {},
  },
]

export interface HandlerOutcome {
  readonly handler: string
  readonly outcome: string
  /** Where nothing of that helps. */
  readonly end: string
  readonly shown: Shown
  /** Figures of one run of a scenario, in its short form on a busy machine of two cores. */
  readonly seen?: string
}

export const handlerOutcomes: readonly HandlerOutcome[] = [
  {
    handler: 'throws, a RangeError or anything else',
    outcome:
      'The record is tried again in place, after a backoff that doubles up to the group’s most and loses a random half. Only its key waits (with concurrency partition: its partition).',
    end: 'After the last attempt it is put aside whole, with the error, and is settled once that is acknowledged. With deadLetter: false the partition stops, health names it, and resume() tries again.',
    shown: {
      delivery: [
        'a handler that throws anything is retried, then its record is put aside whole; the others go on',
        'only the failing key waits for its next attempt',
        'without a dead-letter topic the partition stops and says so; resume tries the record again',
      ],
      faults: ['poison'],
    },
  },
  {
    handler: 'returns a promise that is rejected',
    outcome: 'As if it had thrown; a rejection with nothing, a text or an object that cannot be described likewise.',
    end: 'The same.',
    shown: {
      delivery: ['a handler that throws anything is retried, then its record is put aside whole; the others go on'],
      faults: ['poison'],
    },
  },
  {
    handler: 'never returns',
    outcome:
      'Its key waits behind it; other keys and partitions go on, and heartbeats too, so that no partition moves. What is settled above it is remembered with the commit and not handled again. It is never called a second time beside itself.',
    end: 'After stuckAfter (five minutes) health().live is false and messaging_oldest_handler_seconds shows for how long: only a restart helps, and it hands the record out again. stop() leaves it behind at its deadline, aborts record.signal, and names it in its report.',
    shown: {
      delivery: ['a handler that never returns: its key and its health suffer, the rest goes on, stop reports it'],
      faults: ['handler-hangs'],
    },
    seen: '4 534 records, one handler that hung: 1 677 of other keys were handled beside it before health was no longer live; then the process was killed: 0 lost, 0 duplicates, 379 above the last commit handled again',
  },
  {
    handler: 'blocks the event loop for 20 s',
    outcome:
      'Nothing of the process moves, heartbeats included. Within sessionTimeout (30 s) nothing else comes of it; publishes whose deadline passed meanwhile reject, and say unknown where a record may be in the log.',
    end: 'Beyond the session the group gives its partitions to other members, which go on from the last commit: what was handled since is handled again. When the loop is free again this member finds its epoch gone, commits nothing of it, and joins anew.',
    shown: { faults: ['handler-blocks', 'hazard-p7-held-event-loop'] },
    seen: '10 420 records, two members, 20 s blocked with a session of 8 s: 0 lost, 0 duplicates, 0 out of order, 386 above the last commit handled again, 5 assignments',
  },
]
