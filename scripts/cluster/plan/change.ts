import type { Acl } from '../../../generators/acls/acl.ts'

/**
 * What a change costs. `safe`: at once, nothing is lost. `slow`: data moves between brokers. `risky`: records go, order
 * or availability suffers; wants a flag that names the topic. `destructive`: what is held is gone; wants an entry in the
 * catalog and a flag. `impossible`: Kafka cannot.
 */
export type ChangeClass = 'safe' | 'slow' | 'risky' | 'destructive' | 'impossible'

/** What would go. Upper bounds: brokers delete whole segments, and records arrive meanwhile. */
export interface Amount {
  /** Of one copy, on disk. */
  readonly bytes: number
  readonly records: number
}

interface Common {
  readonly class: ChangeClass
  /** Why it is of that class and what follows, one line each, no full stop. */
  readonly because: readonly string[]
  /** Whether apply does it; false: seen, said, counted, and left to others. */
  readonly performed: boolean
}

export interface CreateTopic extends Common {
  readonly kind: 'create'
  readonly topic: string
  readonly partitions: number
  readonly replication: number
  readonly config: Readonly<Record<string, string>>
  /** Topics of the cluster that are named as its aliases. */
  readonly replaces: readonly string[]
}

export interface ChangePartitions extends Common {
  readonly kind: 'partitions'
  readonly topic: string
  readonly before: number
  readonly after: number
}

export interface ChangeConfig extends Common {
  readonly kind: 'config'
  readonly topic: string
  readonly setting: string
  /** In force now. Null: secret. */
  readonly before: string | null
  /** In force afterwards; undefined where the broker tells no value beneath the override. */
  readonly after: string | undefined
  /** `set`: a topic override; `reset`: the override goes, and what lies beneath is in force. */
  readonly edit: 'set' | 'reset'
  readonly amount: Amount | undefined
}

export interface ChangeReplication extends Common {
  readonly kind: 'replication'
  readonly topic: string
  readonly before: readonly number[]
  readonly after: number
}

export interface ChangePlacement extends Common {
  readonly kind: 'placement'
  readonly topic: string
  /** Copies that each broker holds. */
  readonly copies: Readonly<Record<number, number>>
}

export interface DeleteTopic extends Common {
  readonly kind: 'delete'
  readonly topic: string
  readonly partitions: number
  readonly amount: Amount | undefined
}

/** In the scope and not in the catalog. */
export interface OrphanTopic extends Common {
  readonly kind: 'orphan'
  readonly topic: string
  readonly partitions: number
}

export interface RegisterSubject extends Common {
  readonly kind: 'register'
  readonly subject: string
  /** Path of the proto file. */
  readonly file: string
  /** The newest version there; undefined: the subject is new. */
  readonly before: number | undefined
}

export interface ChangeCompatibility extends Common {
  readonly kind: 'compatibility'
  readonly subject: string
  readonly before: string | undefined
  readonly after: string
}

/** A subject of a topic in the scope that the catalog does not have. */
export interface OrphanSubject extends Common {
  readonly kind: 'orphan-subject'
  readonly subject: string
}

/** Rights that the catalog gives and the cluster does not. */
export interface GrantRights extends Common {
  readonly kind: 'grant'
  readonly principal: string
  readonly acl: Acl
}

/** Rights that the cluster gives and the catalog does not. */
export interface RevokeRights extends Common {
  readonly kind: 'revoke'
  readonly principal: string
  readonly acl: Acl
}

export type TopicChange =
  CreateTopic | ChangePartitions | ChangeConfig | ChangeReplication | ChangePlacement | DeleteTopic | OrphanTopic
export type SubjectChange = RegisterSubject | ChangeCompatibility | OrphanSubject
export type AclChange = GrantRights | RevokeRights
export type Change = TopicChange | SubjectChange | AclChange

/** Why nothing may be written. */
export interface Refusal {
  /** Who says no. */
  readonly by: 'catalog' | 'cluster guard' | 'freeze' | 'kafka' | 'broker' | 'registry' | 'breaking rules'
  /** Topic, subject, principal, or empty for the whole cluster. */
  readonly name: string
  readonly message: string
  readonly hint?: string
}

export function nameOf(change: Change): string {
  if ('topic' in change) return change.topic
  return 'subject' in change ? change.subject : change.principal
}

/** The flag without which apply refuses a change; undefined where none is needed. */
export function flagOf(change: Change): string | undefined {
  // Rights are only taken away where `--prune-acls` said so already.
  if (!change.performed || change.kind === 'revoke') return undefined
  if (change.class === 'risky') return `--allow-risky ${nameOf(change)}`
  return change.class === 'destructive' ? `--allow-delete ${nameOf(change)}` : undefined
}
