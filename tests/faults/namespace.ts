import { system } from './machine.ts'

/** A network of its own for one broker, tied to ours by one wire that can be cut. */
export interface Namespace {
  /** Address of the broker in it. */
  readonly inside: string
  /** Address of everything else. */
  readonly outside: string
  /** What runs a program in it. */
  readonly prefix: readonly string[]
  /** Nothing comes in (`in`), nothing gets out (`out`), or neither. */
  cut(direction: 'both' | 'in' | 'out'): Promise<void>
  /** So many of a hundred packets are lost, each way. */
  lose(percent: number): Promise<void>
  /** All goes through again. */
  open(): Promise<void>
  remove(): Promise<void>
}

const table = 'faults'

export async function namespaceFor(): Promise<Namespace> {
  const name = `jts-${process.pid}`
  const [near, far] = [`jf${process.pid}a`, `jf${process.pid}b`]
  const net = `10.${100 + (process.pid % 100)}.${Math.floor(process.pid / 100) % 250}`
  const [outside, inside] = [`${net}.1`, `${net}.2`]
  const prefix = ['ip', 'netns', 'exec', name]
  const within = (...args: readonly string[]) => system('ip', 'netns', 'exec', name, ...args)
  const rules = async (direction: 'both' | 'in' | 'out', rule: string): Promise<void> => {
    await within('nft', 'flush', 'ruleset')
    await within('nft', 'add', 'table', 'inet', table)
    for (const [hook, wanted, port] of [
      ['input', 'in', 'iifname'],
      ['output', 'out', 'oifname'],
    ] as const) {
      if (direction !== 'both' && direction !== wanted) continue
      await within('nft', 'add', 'chain', 'inet', table, hook, `{ type filter hook ${hook} priority 0 ; }`)
      await within('nft', 'add', 'rule', 'inet', table, hook, port, far, ...rule.split(' '))
    }
  }
  const remove = async (): Promise<void> => {
    await system('ip', 'link', 'del', near).catch(() => undefined)
    await system('ip', 'netns', 'del', name).catch(() => undefined)
  }
  try {
    await system('ip', 'netns', 'add', name)
    await system('ip', 'link', 'add', near, 'type', 'veth', 'peer', 'name', far)
    await system('ip', 'link', 'set', far, 'netns', name)
    await system('ip', 'addr', 'add', `${outside}/24`, 'dev', near)
    await system('ip', 'link', 'set', near, 'up')
    await within('ip', 'addr', 'add', `${inside}/24`, 'dev', far)
    await within('ip', 'link', 'set', far, 'up')
    await within('ip', 'link', 'set', 'lo', 'up')
  } catch (error) {
    await remove()
    throw error
  }
  return {
    inside,
    outside,
    prefix,
    cut: (direction) => rules(direction, 'drop'),
    lose: (percent) => rules('both', `numgen random mod 100 lt ${percent} drop`),
    open: async () => void (await within('nft', 'flush', 'ruleset')),
    remove,
  }
}
