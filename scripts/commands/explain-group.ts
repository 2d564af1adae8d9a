import type { Catalog, Group, Model } from '../../generators/catalog/model.ts'
import { formatDuration } from '../../generators/catalog/quantity.ts'
import type { Explained } from './explain.ts'

/** Everything the catalog implies for one consumer group. */
export function explainGroup(model: Model, group: Group): Explained {
  const { base } = model
  const reads = group.topics.map((name) => readOf(base, group, name))
  const services = base.services.filter(({ runs }) => runs.includes(group.name)).map(({ name }) => name)
  const environments = model.environments.flatMap((catalog) => {
    const own = catalog.groups.find(({ name }) => name === group.name)
    return own === undefined ? [] : [deployed(catalog, own)]
  })
  const { name, description, owner, concurrency, guarantee, from, retry } = group
  const data = {
    kind: 'group',
    name,
    description,
    owner,
    runner: `run${group.as}`,
    services,
    concurrency,
    guarantee,
    from,
    retry,
    reads,
    environments,
  }
  const handlers = [...new Set(reads.map(({ handler }) => handler))]
  const facts: [string, string][] = [
    ['owner', owner],
    ['run by', `run${group.as}({ ${handlers.join(', ')} })`],
    ['services', services.join(', ')],
    [
      'order',
      concurrency === 'key' ? 'within each key; keys of a partition run side by side' : 'within each partition',
    ],
    ['guarantee', guarantee],
    ['starts at', from],
    [
      'retries',
      `${retry.attempts} attempts, ${formatDuration(retry.minBackoff)} to ${formatDuration(retry.maxBackoff)} apart`,
    ],
  ]
  const tables = [
    {
      title: 'Reads',
      head: ['topic', 'message', 'handler', 'dead letters'],
      rows: reads.map((read) => [
        read.topic,
        read.message,
        read.handler,
        read.deadLetter ?? 'none: the partition stops',
      ]),
    },
    {
      title: 'Deployed',
      head: ['environment', 'members', 'partitions', 'lag to alert on'],
      rows: environments.map(row),
    },
  ]
  return {
    data,
    page: { title: `group ${name}`, lead: description, facts: facts.filter(([, value]) => value !== ''), tables },
  }
}

function readOf({ topics, messages }: Catalog, group: Group, topic: string) {
  const message = topics.find(({ name }) => name === topic)?.message ?? ''
  const as = messages.find(({ type }) => type.fullName === message)?.as ?? ''
  return { topic, message, handler: `on${as}`, deadLetter: group.deadLetter?.[topic] }
}

interface Deployed {
  readonly environment: string
  readonly members: number
  /** Of all topics it reads; members beyond the largest topic's have nothing to do. */
  readonly partitions: number
  readonly lag: Group['lag']
}

function deployed(catalog: Catalog, group: Group): Deployed {
  const partitions = catalog.topics
    .filter(({ name }) => group.topics.includes(name))
    .reduce((sum, one) => sum + one.partitions, 0)
  return { environment: catalog.environment, members: group.members, partitions, lag: group.lag }
}

function row({ environment, members, partitions, lag }: Deployed): string[] {
  const parts = [
    ...(lag?.messages === undefined ? [] : [`${lag.messages} records`]),
    ...(lag?.time === undefined ? [] : [formatDuration(lag.time)]),
  ]
  return [environment, String(members), String(partitions), parts.join(' or ') || 'none']
}
