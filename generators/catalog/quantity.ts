/** Quantities as people say them, to whole numbers: durations to milliseconds, sizes to bytes, rates to records per second. */

const durations = { ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 } as const
const sizes = {
  B: 1,
  kB: 1e3,
  MB: 1e6,
  GB: 1e9,
  TB: 1e12,
  KiB: 2 ** 10,
  MiB: 2 ** 20,
  GiB: 2 ** 30,
  TiB: 2 ** 40,
} as const

/** `undefined` where the text is no duration or its milliseconds are not exact in a number. */
export function parseDuration(text: string): number | undefined {
  return scaled(text, durations)
}

/** `undefined` where the text is no size or its bytes are not exact in a number. */
export function parseSize(text: string): number | undefined {
  return scaled(text, sizes)
}

export function parseRate(text: string): number | undefined {
  return text.endsWith('/s') ? whole(text.slice(0, -2)) : undefined
}

/** `100ms..10s`: both ends in milliseconds. */
export function parseRange(text: string): { readonly from: number; readonly to: number } | undefined {
  const [first, last, ...rest] = text.split('..')
  if (first === undefined || last === undefined || rest.length > 0) return undefined
  const from = parseDuration(first)
  const to = parseDuration(last)
  return from === undefined || to === undefined ? undefined : { from, to }
}

/** The shortest way to say it: `90m`, `36h`, `7d`. */
export function formatDuration(ms: number): string {
  return said(ms, durations, ['d', 'h', 'm', 's', 'ms'])
}

/** The shortest way to say it, in whichever of the two families is exact: `1MiB`, `50GB`. */
export function formatSize(bytes: number): string {
  const binary = said(bytes, sizes, ['TiB', 'GiB', 'MiB', 'KiB', 'B'])
  const decimal = said(bytes, sizes, ['TB', 'GB', 'MB', 'kB', 'B'])
  return decimal.length < binary.length ? decimal : binary
}

/**
 * The same quantity written as the catalog wants it, for a text that is nearly right (`1.5h`, `7 days`, `1 mb`,
 * `500/m`): what a hint proposes. `undefined` where there is no exact one.
 */
export function mended(text: string, quantity: 'duration' | 'size' | 'rate'): string | undefined {
  const match = /^\s*(\d{1,12})(?:\.(\d{1,6}))?\s*([A-Za-z/]*)\s*$/.exec(text)
  if (match === null) return undefined
  const [, integer, fraction = '', word = ''] = match
  const unit = unitNamed(word, quantity)
  if (unit === undefined || integer === undefined) return undefined
  const scale = 10n ** BigInt(fraction.length)
  const total = BigInt(integer + fraction) * BigInt(unit.factor)
  const divisor = scale * BigInt(unit.divisor)
  if (total % divisor !== 0n || total / divisor > BigInt(Number.MAX_SAFE_INTEGER)) return undefined
  const value = Number(total / divisor)
  if (quantity === 'rate') return `${value}/s`
  if (fraction === '' && unit.name !== undefined) return `${integer.replace(/^0+(?=\d)/, '')}${unit.name}`
  return quantity === 'duration' ? formatDuration(value) : formatSize(value)
}

interface Unit {
  readonly factor: number
  readonly divisor: number
  readonly name?: string
}

function unitNamed(word: string, quantity: 'duration' | 'size' | 'rate'): Unit | undefined {
  const lower = word.toLowerCase()
  if (quantity === 'rate') {
    const per = lower.replace(/^(records|messages|msgs?)?\//, '')
    const seconds = { s: 1, sec: 1, second: 1, m: 60, min: 60, minute: 60, h: 3600, hour: 3600 }[per]
    return seconds === undefined ? undefined : { factor: 1, divisor: seconds }
  }
  if (quantity === 'duration') return durationNamed(lower)
  const name = Object.keys(sizes).find((size) => size.toLowerCase() === lower) as keyof typeof sizes | undefined
  const short = {
    k: 'kB',
    m: 'MB',
    g: 'GB',
    t: 'TB',
    ki: 'KiB',
    mi: 'MiB',
    gi: 'GiB',
    ti: 'TiB',
    byte: 'B',
    bytes: 'B',
  } as const
  const found = name ?? (Object.hasOwn(short, lower) ? short[lower as keyof typeof short] : undefined)
  return found === undefined ? undefined : { factor: sizes[found], divisor: 1, name: found }
}

function durationNamed(lower: string): Unit | undefined {
  if (/^w(eeks?)?$/.test(lower)) return { factor: 7 * durations.d, divisor: 1 }
  const names = [
    ['ms', /^(ms|msecs?|millis(econds?)?|milliseconds?)$/],
    ['s', /^(s|secs?|seconds?)$/],
    ['m', /^(m|mins?|minutes?)$/],
    ['h', /^(h|hrs?|hours?)$/],
    ['d', /^(d|days?)$/],
  ] as const
  const found = names.find(([, words]) => words.test(lower))
  return found === undefined ? undefined : { factor: durations[found[0]], divisor: 1, name: found[0] }
}

function scaled(text: string, units: Readonly<Record<string, number>>): number | undefined {
  const match = /^(\d+)([A-Za-z]+)$/.exec(text)
  const unit = match?.[2]
  if (match === null || unit === undefined || !Object.hasOwn(units, unit)) return undefined
  const value = whole(match[1]!)
  if (value === undefined) return undefined
  const product = value * units[unit]!
  return Number.isSafeInteger(product) ? product : undefined
}

function whole(text: string): number | undefined {
  if (!/^\d+$/.test(text)) return undefined
  const value = Number(text)
  return Number.isSafeInteger(value) ? value : undefined
}

function said(value: number, units: Readonly<Record<string, number>>, largestFirst: readonly string[]): string {
  const unit = largestFirst.find((name) => value !== 0 && value % units[name]! === 0) ?? largestFirst.at(-1)!
  return `${value / units[unit]!}${unit}`
}
