import type { Outcome, Play, Scenario } from '../scenario.ts'
import { slow } from '../day.ts'
import type { Hour, HourReport } from '../tasks.ts'
import { whole } from '../traffic.ts'

/**
 * A day in fast forward: an opening at ten times the mean, a quiet noon, a lively close; then more than anything can
 * take, which has to wait, and the evening in which all is as before.
 */
export const tradingDay: Scenario = {
  name: 'trading-day',
  setting: 'plain',
  async run(play) {
    await play.createTopic({}, play.topic, 12)
    const consumers = [play.consumer(), play.consumer()]
    await play.joined(...consumers)
    const day = dayOf(play)
    const producer = play.producer({ day, bufferRecords: capOf(play) })
    await play.until('the day is over', () => (producer.said.hours?.length ?? 0) === day.length)
    const hours = producer.said.hours ?? []
    const flooded = hours.find(({ name }) => name === beyond)?.ended ?? 0
    const caughtUp = await caughtUpAfter(play, flooded)
    await play.settle([producer], consumers)
    return verdict(play, hours, caughtUp)
  },
}

const beyond = 'beyond capacity'

/** Records that the publisher's buffer takes. */
function capOf({ size }: Play): number {
  return Math.min(10_000, size.records)
}

/** At full length 118 000 records by the clock, and up to as many again as there is room for. */
function dayOf(play: Play): readonly Hour[] {
  const { rate, records } = play.size
  const mean = rate / 2
  const length = whole(play) ? 1 : 0.5
  return [
    { name: 'before', seconds: 2 * length, rate: mean },
    { name: 'opening', seconds: 4 * length, rate: mean * 10 },
    { name: 'morning', seconds: 6 * length, rate: mean },
    { name: 'noon', seconds: 4 * length, rate: mean / 10 },
    { name: 'close', seconds: 2 * length, rate: mean * 5 },
    { name: beyond, seconds: 10 * length, most: Math.max(records, 5 * capOf(play)) },
    { name: 'evening', seconds: 5 * length, rate: mean },
  ]
}

/** Seconds after the flood until the group has handled all of it. */
async function caughtUpAfter(play: Play, flooded: number): Promise<number> {
  await play.until('the group has caught up', () => play.ledger.refresh().missing().length === 0)
  return Math.max(0, (Date.now() - flooded) / 1_000)
}

async function verdict(play: Play, hours: readonly HourReport[], caughtUp: number): Promise<Outcome> {
  const cap = capOf(play)
  const most = Math.max(...hours.map(({ buffered }) => buffered.most))
  const full = hours.some(({ name, buffered }) => name === beyond && buffered.full)
  const { unknown, notWritten } = play.ledger
  const faults: string[] = []
  const rejected = unknown.size + notWritten.size
  if (rejected > 0) faults.push(`${rejected} publishes were rejected`)
  if (!full) faults.push('the buffer was never full: nothing was beyond capacity')
  if (most > cap) faults.push(`the buffer held ${most} records, its cap is ${cap}`)
  const [morning, evening] = ['morning', 'evening'].map((name) => hours.find((hour) => hour.name === name))
  if ((evening?.p50 ?? Infinity) > Math.max(slow, 3 * (morning?.p50 ?? 0)))
    faults.push(`publishing did not recover: ${ms(evening?.p50)} in the evening`)
  const line = hours.map(
    ({ name, perSecond, p50, p99, most }) =>
      `${name} ${Math.round(perSecond)}/s acknowledged in ${ms(p50)} (p99 ${ms(p99)}, most ${ms(most)})`,
  )
  const recovered = `publishing as before ${(evening?.slowUntil ?? 0).toFixed(1)} s after it, the group caught up after ${caughtUp.toFixed(1)} s` // prettier-ignore
  const shown = [...line, `${most} of ${cap} records buffered at most`, recovered].join('; ')
  return { ...(await play.outcome(faults)), shown }
}

function ms(value = Number.NaN): string {
  return `${value.toFixed(value < 10 ? 1 : 0)} ms`
}
