import type { Group } from '../../generators/catalog/model.ts'
import type { Header } from '../../runtime/transport/transport.ts'
import type { Letter } from '../dlq/letter.ts'
import type { ReadTopicValue } from '../dlq/message-reader.ts'
import type { Page, Table } from './page.ts'

/** Characters of a message, a key or a header that a table shows. */
const width = { message: 400, bytes: 120 }

export interface LetterPageOptions {
  /** There are more letters than these. */
  readonly more: boolean
  /** Bytes beside what they mean. */
  readonly raw: boolean
}

/** Letters with what their values say; with `raw` also their bytes and headers. */
export function letterPage(
  group: Group,
  letters: readonly Letter[],
  read: ReadTopicValue,
  { more, raw }: LetterPageOptions,
): Page {
  return {
    title: `Dead letters of ${group.name}`,
    lead: more ? 'There are more: --limit shows them.' : '',
    facts: [],
    tables: [letterTable(letters), messageTable(letters, read), ...(raw ? [bytesTable(letters)] : [])],
  }
}

export function letterData(letter: Letter, read: ReadTopicValue): Readonly<Record<string, unknown>> {
  const { topic, partition, record, origin, settled } = letter
  const base64 = (bytes: Uint8Array | null): string | null => bytes && Buffer.from(bytes).toString('base64')
  const value = valueOf(letter, read)
  return {
    topic,
    partition,
    offset: String(record.offset),
    settled,
    key: base64(record.key),
    value: base64(record.value),
    message: value.kind === 'message' ? { type: value.type, fields: value.fields } : null,
    ...(value.kind === 'unreadable' && { unreadable: value.why }),
    // A value that is no text is an object: as text it would not be what it was.
    headers: (origin?.headers ?? record.headers).map(([name, bytes]) => [
      name,
      bytes && (textOf(bytes) ?? { base64: base64(bytes) }),
    ]),
    origin: origin && { ...origin, offset: String(origin.offset), headers: undefined },
  }
}

export function time(ms: number | undefined): string {
  // Beyond it there is no date; headers may say anything.
  return ms === undefined || !(Math.abs(ms) <= 8.64e15) ? '' : new Date(ms).toISOString()
}

function letterTable(letters: readonly Letter[]): Table {
  const rows = letters.map(({ topic, partition, record, origin, settled }) => [
    `${topic}/${partition} ${record.offset}`,
    origin ? `${origin.topic}/${origin.partition} ${origin.offset}` : 'put aside by nobody',
    time(origin?.errorTimestamp ?? record.timestamp),
    origin?.stage ?? '',
    record.key === null ? '' : shown(record.key),
    origin ? cut(`${origin.errorClass}: ${origin.errorMessage} (attempt ${origin.attempts})`, width.message) : '',
    settled ? 'settled' : '',
  ])
  return { title: 'Letters', head: ['LETTER', 'WAS', 'SINCE', 'STAGE', 'KEY', 'ERROR', ''], rows }
}

function messageTable(letters: readonly Letter[], read: ReadTopicValue): Table {
  const rows = letters.map((letter) => {
    const { topic, partition, record } = letter
    return [`${topic}/${partition} ${record.offset}`, ...messageCells(letter, read)]
  })
  return { title: 'Messages', head: ['LETTER', 'TYPE', 'FIELDS'], rows }
}

function messageCells(letter: Letter, read: ReadTopicValue): readonly [type: string, fields: string] {
  const value = valueOf(letter, read)
  switch (value.kind) {
    case 'message':
      return [value.type, cut(JSON.stringify(value.fields), width.message)]
    case 'deleted':
      return ['', 'no value: what was under its key is deleted']
    case 'unreadable':
      return ['', cut(`cannot be read: ${value.why}`, width.message)]
  }
}

function bytesTable(letters: readonly Letter[]): Table {
  const rows = letters.flatMap(({ topic, partition, record, origin }) => {
    const name = `${topic}/${partition} ${record.offset}`
    const headers = (origin?.headers ?? record.headers).map(([header, bytes]: Header) => [
      name,
      `header ${cut(header, width.bytes)}`,
      bytes === null ? 'null' : shown(bytes),
    ])
    return [[name, 'key', hex(record.key)], [name, 'value', hex(record.value)], ...headers]
  })
  return { title: 'Bytes', head: ['LETTER', 'PART', 'BYTES'], rows }
}

function valueOf({ record, origin, topic }: Letter, read: ReadTopicValue): ReturnType<ReadTopicValue> {
  return read(origin?.topic ?? topic, record.value)
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

function textOf(bytes: Uint8Array): string | undefined {
  try {
    return utf8.decode(bytes)
  } catch {
    return undefined
  }
}

/** Text where it is text, else its bytes. */
function shown(bytes: Uint8Array): string {
  const text = textOf(bytes)
  return text === undefined ? hex(bytes) : cut(text, width.bytes)
}

function hex(bytes: Uint8Array | null): string {
  if (bytes === null) return 'null'
  const start = Buffer.from(bytes.subarray(0, width.bytes)).toString('hex')
  return bytes.length === 0 ? '0 bytes' : `${bytes.length} bytes: ${start}${bytes.length > width.bytes ? '…' : ''}`
}

function cut(text: string, characters: number): string {
  return text.length > characters ? `${text.slice(0, characters)}…` : text
}
