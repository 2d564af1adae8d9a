import type { GroupDefinition, Handler, PublisherDefinition, TopicDefinition } from '../../runtime/index.ts'
import type { PriceTick, PriceTickInput } from '../../generated/typescript/index.ts'
import { marketDataAggregatorGroup } from '../../generated/typescript/groups/market-data-aggregator.ts'
import { priceTickPublisher } from '../../generated/typescript/publishers/price-tick.ts'
import { topics } from '../../generated/typescript/topics.ts'

export interface TickHandlers {
  readonly onPriceTick: Handler<PriceTick>
}

/** The catalog's own topic under a name of the scenario's; schema, compression and sizes stay. */
export function tickTopic(name: string, deliveryTimeout = 120_000): TopicDefinition {
  const { profile } = topics.marketDataCryptoTicks
  return { ...topics.marketDataCryptoTicks, name, profile: { ...profile, deliveryTimeout } }
}

/** `publishPriceTick` with one topic of the scenario's as its only destination. */
export function publisherTo(topic: TopicDefinition, keyed = true): PublisherDefinition<PriceTick, PriceTickInput> {
  const key = (tick: PriceTick): string => `${tick.exchange}|${tick.symbol}`
  return { ...priceTickPublisher, route: () => (keyed ? { topic, key } : { topic }) }
}

export interface GroupChoice {
  readonly group: string
  readonly topic: string
  readonly deadLetter?: string | undefined
  readonly exactlyOnce?: boolean | undefined
  readonly concurrency?: 'partition' | 'key' | undefined
  readonly attempts?: number | undefined
}

/** The catalog's own group on topics of the scenario's. */
export function groupOn(choice: GroupChoice): GroupDefinition<TickHandlers> {
  const [first] = marketDataAggregatorGroup.subscriptions
  if (first === undefined) throw new Error('the group reads nothing')
  const { deadLetter: _, ...subscription } = first
  const deadLetter = choice.deadLetter === undefined ? {} : { deadLetter: tickTopic(choice.deadLetter, 5_000) }
  return {
    ...marketDataAggregatorGroup,
    name: choice.group,
    subscriptions: [{ ...subscription, topic: tickTopic(choice.topic), ...deadLetter }],
    concurrency: choice.concurrency ?? 'key',
    guarantee: choice.exactlyOnce === true ? 'exactly-once' : 'at-least-once',
    retry: { attempts: choice.attempts ?? 3, minBackoff: 50, maxBackoff: 500 },
  }
}
