import type { RunOptions } from '../consumer/running.ts'
import type { Runner } from '../client/bare.ts'

/** A method that takes the records of one handler, or a provider that is the handlers of a whole group. */
export type Declared = DeclaredMethod | DeclaredProvider

export interface DeclaredMethod {
  readonly kind: 'method'
  readonly run: Runner<never>
  readonly handler: string
  readonly method: string | symbol
  /** Messages at a time; absent: one. */
  readonly most?: number
}

export interface DeclaredProvider {
  readonly kind: 'provider'
  readonly run: Runner<never>
  readonly options: RunOptions
}

type One<Handler> = Extract<Handler, (...args: never[]) => unknown>
type Many<Handler> = Extract<Handler, { readonly handleBatch: unknown }>['handleBatch']
type MethodDecorator<Method> = <Given extends Method>(
  target: object,
  method: string | symbol,
  descriptor: TypedPropertyDescriptor<Given>,
) => void

/** By prototype, as the decorators were met. */
const declared = new WeakMap<object, Declared[]>()

/**
 * Makes a provider the handlers of a group: `@Handles(runRiskManagement) class Risk implements RiskManagementHandlers`.
 * The group starts when the application has started and stops before it ends.
 */
export function Handles<Handlers>(
  run: Runner<Handlers>,
  options: RunOptions = {},
): (target: abstract new (...args: never[]) => Handlers) => void {
  return (target) => declare(target.prototype as object, { kind: 'provider', run, options })
}

/** Makes a method one handler of a group: `@On(runRiskManagement, 'onOrderEvent')`. All handlers of a group must be somewhere. */
export function On<Handlers, Name extends keyof Handlers & string>(
  run: Runner<Handlers>,
  handler: Name,
): MethodDecorator<One<Handlers[Name]>> {
  return (target, method) => declare(target, { kind: 'method', run, handler, method })
}

/** The same for a method that takes many messages at a time, at most `most` (500). */
export function OnBatch<Handlers, Name extends keyof Handlers & string>(
  run: Runner<Handlers>,
  handler: Name,
  { most = 500 }: { readonly most?: number } = {},
): MethodDecorator<Many<Handlers[Name]>> {
  return (target, method) => declare(target, { kind: 'method', run, handler, method, most })
}

/** What is declared on an instance's class and on those it extends. */
export function declarationsOf(instance: object): readonly Declared[] {
  const found: Declared[] = []
  for (let at: unknown = Object.getPrototypeOf(instance); isObject(at); at = Object.getPrototypeOf(at)) {
    found.push(...(declared.get(at) ?? []))
  }
  return found
}

function declare(prototype: object, one: Declared): void {
  const known = declared.get(prototype)
  if (known) known.push(one)
  else declared.set(prototype, [one])
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}
