import type { Catalog, Model, Service } from '../../generators/catalog/model.ts'
import type { Explained } from './explain.ts'

/** Everything the catalog implies for one service: what it may write and read. */
export function explainService(model: Model, service: Service): Explained {
  const { base } = model
  const { name, description, owner } = service
  const publishes = service.publishes.flatMap((message) => writesOf(base, message))
  const runs = service.runs.map((group) => runOf(base, group))
  const data = { kind: 'service', name, description, owner, publishes, runs }
  const tables = [
    {
      title: 'Publishes',
      head: ['message', 'topic', 'publisher'],
      rows: publishes.map(({ message, topic, publisher }) => [message, topic, publisher]),
    },
    {
      title: 'Runs',
      head: ['group', 'runner', 'reads', 'dead letters'],
      rows: runs.map((run) => [run.group, run.runner, run.reads.join(', '), run.deadLetters.join(', ') || 'none']),
    },
  ]
  return {
    data,
    page: {
      title: `service ${name}`,
      lead: description,
      facts: owner === '' ? [] : [['owner', owner]],
      tables: tables.filter(({ rows }) => rows.length > 0),
    },
  }
}

function writesOf({ topics }: Catalog, message: string) {
  return topics
    .filter((topic) => topic.message === message && topic.derived === undefined)
    .map(({ name, publisher }) => ({ message, topic: name, publisher: publisher ?? '' }))
}

function runOf({ groups }: Catalog, name: string) {
  const group = groups.find((each) => each.name === name)
  return {
    group: name,
    runner: `run${group?.as ?? ''}`,
    reads: group?.topics ?? [],
    deadLetters: Object.values(group?.deadLetter ?? {}),
  }
}
