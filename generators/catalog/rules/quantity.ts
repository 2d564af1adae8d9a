const durations = [
  ['d', 86_400_000],
  ['h', 3_600_000],
  ['m', 60_000],
  ['s', 1_000],
  ['ms', 1],
] as const

const binarySizes = [
  ['TiB', 2 ** 40],
  ['GiB', 2 ** 30],
  ['MiB', 2 ** 20],
  ['KiB', 2 ** 10],
] as const

const decimalSizes = [
  ['TB', 1e12],
  ['GB', 1e9],
  ['MB', 1e6],
  ['kB', 1e3],
] as const

/** Milliseconds as the catalog writes them, exactly: `7d`, `90s`. */
export function duration(milliseconds: number): string {
  const [unit, length] = durations.find(([, length]) => milliseconds >= length && milliseconds % length === 0) ?? [
    'ms',
    1,
  ]
  return `${milliseconds / length}${unit}`
}

/** Milliseconds for people: one digit after the point, `2.3d`. */
export function roughDuration(milliseconds: number): string {
  const [unit, length] = durations.find(([, length]) => milliseconds >= length) ?? ['ms', 1]
  return `${rounded(milliseconds / length)}${unit}`
}

/** Bytes as the catalog writes them, exactly: `1MiB`, `50GB`, `180B`. */
export function size(bytes: number): string {
  const exact = [...binarySizes, ...decimalSizes].find(([, length]) => bytes >= length && bytes % length === 0)
  return exact === undefined ? `${bytes}B` : `${bytes / exact[1]}${exact[0]}`
}

/** Bytes for people, decimal as disks are sold: `5.2TB`. */
export function roughSize(bytes: number): string {
  const [unit, length] = decimalSizes.find(([, length]) => bytes >= length) ?? ['B', 1]
  return `${rounded(bytes / length)}${unit}`
}

/** `a`, `a and b`, `a, b and c`. */
export function enumeration(words: readonly string[], conjunction = 'and'): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${conjunction} ${words.at(-1)}`
}

function rounded(value: number): string {
  return String(value >= 100 ? Math.round(value) : Math.round(value * 10) / 10)
}
