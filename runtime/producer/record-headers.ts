import type { Header } from '../transport/transport.ts'

/** What an application says about a record: name to value, or pairs where names repeat or order matters. */
export type HeadersInput =
  | Readonly<Record<string, string | Uint8Array | null>>
  | Iterable<readonly [name: string, value: string | Uint8Array | null]>

/** Of every record that a publisher writes. A header of the application with the same name takes its place. */
export function standardHeaders(service: string, subject: string): readonly Header[] {
  return Object.freeze([
    ['producer', Buffer.from(service)],
    ['content-type', Buffer.from('application/x-protobuf')],
    ['schema-subject', Buffer.from(subject)],
  ] as const)
}

/** Throws TypeError for a value that is neither text nor bytes nor null. */
export function recordHeaders(
  standard: readonly Header[],
  given: HeadersInput | undefined,
  traced: readonly Header[],
): readonly Header[] {
  if (given === undefined && traced.length === 0) return standard
  const own = given === undefined ? [] : Array.from(pairs(given), toHeader)
  const named = new Set(own.map(([name]) => name))
  const kept = [...standard, ...traced].filter(([name]) => !named.has(name))
  return [...kept, ...own]
}

function pairs(given: HeadersInput): Iterable<readonly [string, string | Uint8Array | null]> {
  return Symbol.iterator in given
    ? (given as Iterable<readonly [string, string | Uint8Array | null]>)
    : Object.entries(given as Readonly<Record<string, string | Uint8Array | null>>)
}

function toHeader([name, value]: readonly [string, string | Uint8Array | null]): Header {
  if (value === null || value instanceof Uint8Array) return [name, value]
  if (typeof value === 'string') return [name, Buffer.from(value)]
  throw new TypeError(`header ${JSON.stringify(name)} is a ${typeof value}; give text, bytes or null`)
}
