/** Timers take 31 bits of milliseconds: more than that, and they fire at once. */
const longest = 2_000_000_000

/**
 * ms that an option says, or `usual` where it says nothing. What is longer than 23 days, Infinity included, is that long.
 * Throws RangeError for what is no span of time.
 */
export function durationOption(name: string, given: number | undefined, usual: number): number {
  const ms = given ?? usual
  if (typeof ms === 'number' && ms >= 0) return Math.min(ms, longest)
  throw new RangeError(`${name} is ${String(ms)}; give milliseconds from 0 on`)
}

/** A whole number from `least` on; Infinity is one. Throws RangeError. */
export function countOption(name: string, given: number | undefined, usual: number, least = 1): number {
  const count = given ?? usual
  if ((Number.isInteger(count) || count === Infinity) && count >= least) return count
  throw new RangeError(`${name} is ${String(count)}; give a whole number from ${least} on`)
}
