import { application } from '../../../../generated/typescript/application.ts'
import { marketDataAggregatorGroup } from '../../../../generated/typescript/groups/market-data-aggregator.ts'
import { PriceTick, priceTickType } from '../../../../generated/typescript/messages/market_data.ts'
import { priceTickPublisher } from '../../../../generated/typescript/publishers/price-tick.ts'
import { connectClient } from '../../../../runtime/client.ts'
import { inBatches } from '../../../../runtime/consumer/handler.ts'
import { MemoryRegistry } from '../../../../runtime/registry/memory-registry.ts'
import { exchanges, topicOf } from '../ticks.ts'
import type { BenchClient } from './client.ts'

function registry(): MemoryRegistry {
  const held = new MemoryRegistry()
  for (const exchange of exchanges) held.register(`${topicOf(exchange)}-value`, priceTickType.file)
  return held
}

/** The generated publishers and groups; `batches` hands messages over several at a time. */
export function ours(form: 'one' | 'batches'): BenchClient {
  return {
    name: 'ours',
    version: form,
    bulk: { records: 5_000, inFlight: 2 },
    window: 5_000,
    producer: async ({ brokers, ticks }) => {
      const client = await connectClient(application, { brokers, registry: registry() })
      const publish = client.publisher(priceTickPublisher)
      const twice = [...ticks.typed, ...ticks.typed]
      return {
        batch: (first, count) => publish.batch(twice.slice(first % ticks.count, (first % ticks.count) + count)),
        one: (index, tradeId) => {
          const tick = ticks.typed[index % ticks.count]!
          return publish(tradeId === undefined ? tick : new PriceTick({ ...tick, tradeId }))
        },
        close: () => client.close(),
      }
    },
    consumer: async ({ brokers, topic, group, from }, received) => {
      const client = await connectClient(application, { brokers, registry: registry() })
      const run = client.runner({
        ...marketDataAggregatorGroup,
        name: group,
        from,
        subscriptions: marketDataAggregatorGroup.subscriptions.filter((one) => one.topic.name === topic),
      })
      const onPriceTick =
        form === 'one'
          ? ({ tradeId }: PriceTick) => received(tradeId ?? '')
          : inBatches((messages: readonly PriceTick[]) => {
              for (const { tradeId } of messages) received(tradeId ?? '')
            })
      await run({ onPriceTick })
      return { close: () => client.close() }
    },
  }
}
