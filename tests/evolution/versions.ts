import { loadGenerated, type Loaded } from '../../generators/typescript/testing.ts'
import type { ClientOptions, Publish, ReceivedRecord, Running } from '../../runtime/index.ts'
import { silentLogger } from '../../runtime/observe/logger.ts'
import { cluster } from '../cluster/provision.ts'

/** Proto files by path: one imports the other, so that both have to be registered again. */
export type Protos = Readonly<Record<string, string>>

/** What both versions of the message have; the newer one has more. */
export interface Order {
  readonly id: string
  readonly side: number
  readonly amount: bigint
  readonly price: { readonly case: string; readonly value: unknown } | undefined
  readonly venue?: string
  readonly tags?: readonly string[]
  readonly hedge?: number | undefined
}

/** A program built from one version. */
export interface Program {
  readonly publishOrder: Publish<Partial<Order>>
  runDesk(handlers: { onOrder(order: Order, record: ReceivedRecord): void }): Promise<Running>
  close(): Promise<unknown>
}

/** Names of enum values by number, as the generated table has them. */
export function namesOf(loaded: Loaded): ReadonlyMap<number, string> {
  for (const exported of loaded.modules.values()) {
    const side = exported['Side']
    if (typeof side === 'object' && side !== null)
      return new Map(Object.entries(side).map(([name, value]) => [Number(value), name]))
  }
  throw new Error('no generated module has the enum Side')
}

/** The code of one version for a topic and a group. The group's name is given, so that versions can share one. */
export async function generate(protos: Protos, topic: string, group: string): Promise<Loaded> {
  const catalog = `topics:
  ${topic}: { description: d, owner: o, message: shop.Order, key: [id] }
groups:
  ${group}: { as: Desk, topics: [${topic}], deadLetter: false }
`
  return loadGenerated({ protos, catalog })
}

/** Starts a program of its own: registry ids and positions are not shared with any other. */
export async function start(loaded: Loaded, clientId: string): Promise<Program> {
  const connect = loaded.modules.get('typescript/connect.ts')?.['connect'] as (
    options: ClientOptions,
  ) => Promise<Program>
  return connect({ brokers: cluster.brokers, registry: [cluster.registry], clientId, logger: silentLogger })
}

/** Reads with one group until `done` says so; rejects after 60 s with how far it came. */
export async function readAll(
  programs: readonly Program[],
  done: (orders: readonly (readonly Order[])[]) => boolean,
): Promise<readonly (readonly Order[])[]> {
  const read: Order[][] = programs.map(() => [])
  let finish: () => void = () => undefined
  const finished = new Promise<void>((resolve) => (finish = resolve))
  const running = await Promise.all(
    programs.map((program, index) =>
      program.runDesk({
        onOrder: (order) => {
          read[index]?.push(order)
          if (done(read)) finish()
        },
      }),
    ),
  )
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`after 60 s: ${read.map((one) => one.length).join(' + ')} read`)), 60_000)
  })
  try {
    await Promise.race([finished, late])
  } finally {
    clearTimeout(timer)
    await Promise.all(running.map((one) => one.stop()))
  }
  return read
}
