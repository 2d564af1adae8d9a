import type { Connection } from '../../../generated/typescript/index.ts'
import { sequenceOf } from '../ticks.ts'
import { isTickOf } from './content.ts'
import { Lane } from './lane.ts'
import type { Doing } from './process.ts'
import { laneOf, step } from './tasks.ts'

/** A member of the catalog's own group: checks the content of every record, and that each key has all of them in order. */
export async function handle({ runMarketDataAggregator }: Connection): Promise<Doing> {
  const lanes = new Map<number, Lane>()
  let handled = 0
  let changed = 0
  const running = await runMarketDataAggregator({
    onPriceTick: (tick, { key }) => {
      const number = sequenceOf(tick)
      if (!isTickOf(number, tick, key)) changed++
      const name = laneOf(number)
      let lane = lanes.get(name)
      if (!lane) lanes.set(name, (lane = new Lane(step)))
      lane.add(number)
      handled++
    },
  })
  const said = () => {
    const all = [...lanes.values()]
    const sum = (of: (lane: Lane) => number): number => all.reduce((total, lane) => total + of(lane), 0)
    return { handled, changed, repeated: sum(({ repeated }) => repeated), reordered: sum(({ reordered }) => reordered) }
  }
  return {
    said,
    async end() {
      await running.stop({ deadline: 20_000 })
      return { ...said(), lanes: [...lanes].map(([name, { runs }]) => [name, runs] as const) }
    },
  }
}
