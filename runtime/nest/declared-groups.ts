import type { Runner } from '../client/bare.ts'
import { inBatches } from '../consumer/handler.ts'
import type { RunOptions } from '../consumer/running.ts'
import { declarationsOf, type DeclaredMethod } from './decorators.ts'

/** A group that providers of the application declared to handle. */
export interface DeclaredGroup {
  readonly run: Runner<never>
  readonly handlers: Readonly<Record<string, unknown>>
  readonly options: RunOptions
}

interface Gathered {
  readonly methods: Map<string, { readonly by: string; readonly handler: unknown }>
  whole: { readonly by: string; readonly instance: object; readonly options: RunOptions } | undefined
}

/** Gathers what all providers declare. Throws Error that names both where two declare the same handler. */
export function declaredGroups(instances: Iterable<object>): readonly DeclaredGroup[] {
  const groups = new Map<Runner<never>, Gathered>()
  for (const instance of instances) {
    const by = instance.constructor.name
    for (const one of declarationsOf(instance)) {
      const known: Gathered = groups.get(one.run) ?? { methods: new Map(), whole: undefined }
      groups.set(one.run, known)
      const other = one.kind === 'provider' || known.whole ? first(known) : known.methods.get(one.handler)?.by
      if (other !== undefined) throw twice(one.kind === 'method' ? one.handler : 'the whole group', other, by)
      if (one.kind === 'provider') known.whole = { by, instance, options: one.options }
      else known.methods.set(one.handler, { by, handler: handlerOf(instance, one) })
    }
  }
  return [...groups].map(([run, gathered]) => groupOf(run, gathered))
}

function groupOf(run: Runner<never>, { methods, whole }: Gathered): DeclaredGroup {
  if (whole) return { run, handlers: whole.instance as Readonly<Record<string, unknown>>, options: whole.options }
  return { run, handlers: Object.fromEntries([...methods].map(([name, { handler }]) => [name, handler])), options: {} }
}

function handlerOf(instance: object, { method, most }: DeclaredMethod): unknown {
  const call = (...args: unknown[]): unknown =>
    (instance as Record<string | symbol, (...args: unknown[]) => unknown>)[method]!(...args)
  return most === undefined ? call : inBatches((messages, records) => call(messages, records), { most })
}

function first({ methods, whole }: Gathered): string | undefined {
  return whole?.by ?? [...methods.values()][0]?.by
}

function twice(what: string, one: string, other: string): Error {
  return new Error(`${what} is declared by ${one} and by ${other}; a group has one handler for each message`)
}
