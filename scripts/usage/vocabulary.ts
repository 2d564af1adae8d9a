import { lowerCamel } from '../../generators/catalog/names.ts'
import type { Catalog, Topic } from '../../generators/catalog/model.ts'

/** Every name by which code can mean something of the catalog. */
export interface Vocabulary {
  /** `publishPriceTick` to the full name of its message. */
  readonly publishers: ReadonlyMap<string, string>
  /** `runMarketDataAggregator` to the name of its group. */
  readonly runners: ReadonlyMap<string, string>
  readonly topics: ReadonlyMap<string, Topic>
  /** Names that topics had, each with those that had it. */
  readonly aliases: ReadonlyMap<string, readonly Topic[]>
  /** `topics.priceTicks` as it was generated for a name that is an alias now; none that means a topic today. */
  readonly oldIdentifiers: ReadonlyMap<string, readonly Topic[]>
}

export function vocabularyOf({ topics, groups }: Catalog): Vocabulary {
  const aliases = new Map<string, Topic[]>()
  const oldIdentifiers = new Map<string, Topic[]>()
  const identifiers = new Set(topics.map(({ identifier }) => identifier))
  for (const topic of topics) {
    for (const alias of topic.aliases) {
      add(aliases, alias, topic)
      if (!identifiers.has(lowerCamel(alias))) add(oldIdentifiers, lowerCamel(alias), topic)
    }
  }
  return {
    publishers: new Map(topics.flatMap(({ publisher, message }) => (publisher ? [[publisher, message] as const] : []))),
    runners: new Map(groups.map(({ as, name }) => [`run${as}`, name])),
    topics: new Map(topics.map((topic) => [topic.name, topic])),
    aliases,
    oldIdentifiers,
  }
}

function add(map: Map<string, Topic[]>, name: string, topic: Topic): void {
  const known = map.get(name)
  if (!known) map.set(name, [topic])
  else if (!known.includes(topic)) known.push(topic)
}
