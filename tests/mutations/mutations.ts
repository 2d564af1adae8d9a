import { codec } from './codec.ts'
import { engine } from './engine.ts'
import { rules } from './rules.ts'

/** One small breakage that a reviewer could overlook. */
export interface Mutation {
  readonly file: string
  /** Stands exactly once in the file. */
  readonly find: string
  readonly replace: string
  /** What goes wrong with it: the promise that a test must hold. */
  readonly why: string
  /** Test files, one of which must fail; the quickest first. */
  readonly tests: readonly string[]
}

export const mutations: readonly Mutation[] = [...engine, ...rules, ...codec]
