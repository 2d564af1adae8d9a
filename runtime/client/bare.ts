import type { Client } from '../client.ts'
import type { RunOptions, Running } from '../consumer/running.ts'
import type { CompactedPublish, Publish } from '../producer/publisher.ts'

/** A bare `run<Group>` function. */
export type Runner<Handlers> = (handlers: Handlers, options?: RunOptions) => Promise<Running>

type On = (client: Client) => unknown

/** The bare `publish…` and `run…` functions of generated code, and how each is made on another client. */
const bare = new WeakMap<object, On>()

export function rememberBare<Bare extends object>(given: Bare, on: On): Bare {
  bare.set(given, on)
  return given
}

/** The same publisher on another client. Throws TypeError for a function that is no bare one of generated code. */
export function publisherOn<Input, Key>(
  client: Client,
  publish: CompactedPublish<Input, Key>,
): CompactedPublish<Input, Key>
export function publisherOn<Input>(client: Client, publish: Publish<Input>): Publish<Input>
export function publisherOn<Input>(client: Client, publish: Publish<Input>): Publish<Input> {
  return onClient(client, publish) as Publish<Input>
}

/** The same group on another client. Throws TypeError for a function that is no bare one of generated code. */
export function runnerOn<Handlers>(client: Client, run: Runner<Handlers>): Runner<Handlers> {
  return onClient(client, run) as Runner<Handlers>
}

function onClient(client: Client, given: { readonly name: string }): unknown {
  const on = bare.get(given)
  if (on) return on(client)
  throw new TypeError('give a `publish…` or `run…` function as the generated code exports it')
}
