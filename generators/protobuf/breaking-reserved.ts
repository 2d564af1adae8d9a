import type { Message } from './schema.ts'

type Reserved = Message['reserved']

export function reservesNumber({ numbers }: Reserved, number: number): boolean {
  return numbers.some(([from, to]) => number >= from && number <= to)
}

export function reservesName({ names }: Reserved, name: string): boolean {
  return names.includes(name)
}

/** Ranges and names of `before` that `after` does not reserve as a whole, as they are written. */
export function lostReservations(before: Reserved, after: Reserved): string[] {
  const ranges = before.numbers
    .filter(([from, to]) => !covered(from, to, after))
    .map(([from, to]) => (from === to ? `${from}` : `${from} to ${to}`))
  return [...ranges, ...before.names.filter((name) => !reservesName(after, name)).map((name) => `"${name}"`)]
}

/** Several ranges may cover one together. */
function covered(from: number, to: number, { numbers }: Reserved): boolean {
  let next = from
  for (const [start, end] of [...numbers].sort(([a], [b]) => a - b)) {
    if (start <= next && end >= next) next = end + 1
  }
  return next > to
}
