import { createHash } from 'node:crypto'

/** Half of SHA-256 in hex: tells texts apart, keeps a manifest line short. */
export function hashText(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 32)
}

/** Text as comparisons see it: a checkout with CRLF line ends is the same file. */
export function withLineFeeds(text: string): string {
  return text.includes('\r') ? text.replaceAll('\r\n', '\n') : text
}

/** Order of UTF-16 code units: the same in every locale. */
export function byCodeUnit(left: string, right: string): number {
  if (left === right) return 0
  return left < right ? -1 : 1
}
