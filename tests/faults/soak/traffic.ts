import { setTimeout as sleep } from 'node:timers/promises'
import type { Cluster } from '../../../scripts/dev/cluster/start.ts'
import { accountOf, type Account } from './account.ts'
import { Member } from './member.ts'
import { growth, mostGrowth, type Kind, type Sample } from './memory.ts'

export interface Sampled {
  readonly member: string
  readonly samples: readonly Sample[]
}

/** One line of what went on. */
export interface Moment {
  readonly at: number
  readonly published: number
  readonly handled: number
}

export interface Traffic {
  readonly account: Account
  readonly sampled: readonly Sampled[]
  readonly moments: readonly Moment[]
  readonly faults: readonly string[]
}

export interface TrafficPlan {
  /** Seconds, and seconds between two samples. */
  readonly seconds: number
  readonly every: number
  /** Records a second, of all publishers together. */
  readonly rate: number
}

const publishers = 2
const members = 2
/** MiB; a leak should be seen, not grown into. */
const heap = 384

/** Two publishers and two members of the catalog's own group at work for a while; memory is looked at now and then. */
export async function traffic(cluster: Cluster, plan: TrafficPlan, told: (line: string) => void): Promise<Traffic> {
  const place = { brokers: cluster.addresses, registry: cluster.registryUrl ?? '' }
  const handling = named('member', members, (name) => new Member(name, { kind: 'handle', ...place }, heap))
  const publishing: Member[] = []
  try {
    await Promise.all(handling.map((one) => one.ready()))
    const rate = plan.rate / publishers
    publishing.push(
      ...named(
        'publisher',
        publishers,
        (name, publisher) => new Member(name, { kind: 'publish', publisher, rate, ...place }, heap),
      ),
    )
    await Promise.all(publishing.map((one) => one.ready()))
    const { sampled, moments } = await watch(publishing, handling, plan, told)
    const published = await Promise.all(publishing.map((one) => one.stop()))
    const acknowledged = sum(publishing, ({ said }) => said.acknowledged)
    await handling[0]!.until(
      'everything acknowledged is handled',
      () => {
        for (const one of handling) one.check()
        return sum(handling, ({ said }) => said.handled) >= acknowledged
      },
      90,
    ).catch((error: unknown) => told(String(error))) // prettier-ignore
    // What comes again would come now.
    await sleep(1_000)
    const account = accountOf(published, await Promise.all(handling.map((one) => one.stop())))
    return {
      account,
      sampled,
      moments,
      faults: [...faultsOf(account, plan), ...sampled.flatMap((one) => growthOf(one, plan))],
    }
  } finally {
    for (const one of [...publishing, ...handling]) one.kill()
  }
}

function named(kind: string, count: number, make: (name: string, number: number) => Member): Member[] {
  return Array.from({ length: count }, (_, i) => make(`${kind} ${i + 1}`, i))
}

function sum(all: readonly Member[], of: (member: Member) => number | undefined): number {
  return all.reduce((total, one) => total + (of(one) ?? 0), 0)
}

async function watch(
  publishing: readonly Member[],
  handling: readonly Member[],
  { seconds, every }: TrafficPlan,
  told: (line: string) => void,
): Promise<Pick<Traffic, 'sampled' | 'moments'>> {
  const all = [...publishing, ...handling]
  const sampled = all.map(({ name }) => ({ member: name, samples: [] as Sample[] }))
  const moments: Moment[] = []
  const began = performance.now()
  const at = (): number => (performance.now() - began) / 1_000
  for (let next = every; next <= seconds; next += every) {
    while (at() < next) {
      for (const one of all) one.check()
      await sleep(Math.min(500, Math.max(1, (next - at()) * 1_000)))
    }
    const published = sum(publishing, ({ said }) => said.published)
    const handled = sum(handling, ({ said }) => said.handled)
    moments.push({ at: at(), published, handled })
    told(`${Math.round(at())} s: ${published} published, ${published - handled} more than handled`)
    await atRest(publishing, handling, told, async () => {
      for (const [i, one] of all.entries()) sampled[i]!.samples.push({ at: at(), ...(await one.memory()) })
    })
  }
  return { sampled, moments }
}

/** Samples are of nothing but what is kept: records that wait to be handled are as many as the machine is slow. */
async function atRest(
  publishing: readonly Member[],
  handling: readonly Member[],
  told: (line: string) => void,
  sample: () => Promise<void>,
): Promise<void> {
  await Promise.all(publishing.map((one) => one.rest(true)))
  const published = sum(publishing, ({ said }) => said.published)
  const over = (): boolean => sum(handling, ({ said }) => said.handled) >= published
  await handling[0]!.until('what was published is handled', over, 60).catch((error: unknown) => told(String(error)))
  await sample()
  await Promise.all(publishing.map((one) => one.rest(false)))
}

function faultsOf(account: Account, { seconds, rate }: TrafficPlan): string[] {
  const { published, rejected, lost, repeated, reordered, changed, wrong } = account
  const faults = [...wrong.slice(0, 5)]
  const must = { lost, 'handled more than once': repeated, reordered, changed, rejected }
  for (const [what, count] of Object.entries(must)) if (count > 0) faults.push(`${count} ${what}`)
  if (published < seconds * rate * 0.9) faults.push(`only ${published} of ${seconds * rate} were published: the machine is too slow, or the client`) // prettier-ignore
  return faults
}

/** s: what is resident fills its pages for some minutes, and says nothing before. */
const settled = 600

function growthOf({ member, samples }: Sampled, { seconds }: TrafficPlan): string[] {
  const judged: readonly Kind[] = seconds < settled ? ['heap', 'external'] : ['heap', 'external', 'rss']
  return judged.flatMap((kind) => {
    const grown = growth(samples, kind)
    if (grown <= mostGrowth[kind]) return []
    const [rise, limit] = [grown.toFixed(1), mostGrowth[kind]]
    return [`${member}: ${kind} grew ${rise} MiB over the second half, at most ${limit} are allowed`]
  })
}
