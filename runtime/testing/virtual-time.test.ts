import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { VirtualTime } from './virtual-time.ts'

const start = Date.UTC(2026, 0, 5)

async function within(work: (time: VirtualTime) => Promise<void>): Promise<void> {
  const time = new VirtualTime(start)
  time.install()
  try {
    await work(time)
  } finally {
    time.uninstall()
  }
}

test('every clock and timer of the process follows it', () =>
  within(async (time) => {
    const monotonic = performance.now()
    assert.is(Date.now(), start)
    assert.is(new Date().toISOString(), '2026-01-05T00:00:00.000Z')
    assert.is(new Date(7).getTime(), 7)
    assert.ok(new Date() instanceof Date)
    assert.is(Date.UTC(2026, 0, 5), start)
    const ran: string[] = []
    setTimeout((word: string) => ran.push(`${word} at ${Date.now() - start}`), 30, 'late')
    setTimeout(() => ran.push(`early at ${Date.now() - start}`), 10)
    clearTimeout(setTimeout(() => ran.push('never'), 20))
    await time.advance(29)
    assert.equal(ran, ['early at 10'])
    await time.advance(1)
    assert.equal(ran, ['early at 10', 'late at 30'])
    // Instants of the monotonic clock have fractions, so their difference is 30 but for the last bits of a double.
    assert.ok(Math.abs(performance.now() - monotonic - 30) < 1e-6)
  }))

test('timers that timers set run in the same stretch, when they are due', () =>
  within(async (time) => {
    const ran: number[] = []
    const again = async (): Promise<void> => {
      ran.push(Date.now() - start)
      await Promise.resolve()
      if (ran.length < 4) setTimeout(() => void again(), 5)
    }
    setTimeout(() => void again(), 5)
    await time.advance(100)
    assert.equal(ran, [5, 10, 15, 20])
    assert.is(time.next, undefined)
  }))

test('intervals repeat until they are cleared; a refreshed timer begins anew', () =>
  within(async (time) => {
    let ticks = 0
    const interval = setInterval(() => ticks++, 10)
    let timedOut = 0
    const timer = setTimeout(() => (timedOut = Date.now() - start), 25)
    await time.advance(20)
    timer.refresh()
    await time.advance(20)
    assert.is(ticks, 4)
    assert.is(timedOut, 0)
    clearInterval(interval)
    await time.advance(20)
    assert.is(ticks, 4)
    assert.is(timedOut, 45)
  }))

test('afterwards everything is as it was', async () => {
  const { Date: date, setTimeout: timeout } = globalThis
  await within(async () => undefined)
  assert.is(globalThis.Date, date)
  assert.is(globalThis.setTimeout, timeout)
  assert.ok(Math.abs(Date.now() - new Date().getTime()) < 1_000)
})

test.run()
