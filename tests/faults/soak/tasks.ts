import type { Runs } from './lane.ts'
import type { Memory } from './memory.ts'

interface Place {
  readonly brokers: readonly string[]
  readonly registry: string
}

export interface PublishTask extends Place {
  readonly kind: 'publish'
  readonly publisher: number
  /** Records a second. */
  readonly rate: number
}

export interface HandleTask extends Place {
  readonly kind: 'handle'
}

/** A publisher and a group that are connected and have nothing to do. */
export interface IdleTask extends Place {
  readonly kind: 'idle'
}

/** Publishes more than there is room for. */
export interface FillTask extends Place {
  readonly kind: 'fill'
}

export type Task = PublishTask | HandleTask | IdleTask | FillTask

/** Distance of two records of one key. */
export const step = 60

const numbers = step * 20_000_000

/** The first number of a publisher; more than a thousand million fit before the next one's. */
export function firstOf(publisher: number): number {
  return publisher * numbers
}

/** Of one publisher and one key. */
export function laneOf(number: number): number {
  return Math.floor(number / numbers) * step + (number % step)
}

export interface Said {
  readonly ready?: boolean
  /** It publishes nothing for a while; `published` is all there is. */
  readonly resting?: boolean
  /** Records given to the publisher and how many of them were acknowledged. */
  readonly published?: number
  readonly acknowledged?: number
  /** Given while the buffer was full. */
  readonly refused?: number
  /** Numbers that were rejected, and why. */
  readonly rejected?: readonly (readonly [number, string])[]
  readonly handled?: number
  /** Came back with other content. */
  readonly changed?: number
  readonly repeated?: number
  readonly reordered?: number
  /** Of each lane by the number that names it, when the handler is done. */
  readonly lanes?: readonly (readonly [number, Runs])[]
  readonly memory?: Memory
  /** Records and bytes in the producer's buffer, the most since it was last said. */
  readonly buffered?: { readonly records: number; readonly bytes: number }
  readonly failure?: string
}

/** `rest`: nothing is published until `go`. */
export type Asked = 'sample' | 'rest' | 'go' | 'stop'
