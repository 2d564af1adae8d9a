const durations = [
  ['d', 86_400_000],
  ['h', 3_600_000],
  ['m', 60_000],
  ['s', 1_000],
  ['ms', 1],
] as const

const sizes = [
  ['TB', 1e12],
  ['GB', 1e9],
  ['MB', 1e6],
  ['kB', 1e3],
  ['B', 1],
] as const

/** Milliseconds for people, one digit after the point: `2.3d`. What must be exact is said by `formatDuration`. */
export function roughDuration(milliseconds: number): string {
  const [unit, length] = durations.find(([, length]) => milliseconds >= length) ?? ['ms', 1]
  return `${rounded(milliseconds / length)}${unit}`
}

/** Bytes for people, decimal as disks are sold: `5.2TB`. What must be exact is said by `formatSize`. */
export function roughSize(bytes: number): string {
  const [unit, length] = sizes.find(([, length]) => bytes >= length) ?? ['B', 1]
  return `${rounded(bytes / length)}${unit}`
}

/** `a`, `a and b`, `a, b and c`. */
export function enumeration(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
}

function rounded(value: number): string {
  return String(value >= 100 ? Math.round(value) : Math.round(value * 10) / 10)
}
