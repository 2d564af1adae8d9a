import { toUSVString } from 'node:util'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { decode, encode } from './encode.ts'
import { MessageCodec } from './message-codec.ts'
import { cursor, readLength } from './read.ts'
import { readString } from './read-string.ts'
import { WireError } from './wire-error.ts'
import { sizeString, writeString } from './write-string.ts'

/** The smallest message there can be: one text, always written. */
class Note {
  text = ''
  constructor(input?: { readonly text?: string }) {
    if (input?.text !== undefined) this.text = input.text
  }
}

const note = new MessageCodec<Note, { readonly text?: string }>({
  name: 'test.Note',
  file: { path: 'test.proto', text: '', imports: [] },
  indexes: [0],
  create: (input) => (input instanceof Note ? input : new Note(input)),
  size: (m) => 1 + sizeString(m.text),
  write: (m, b, p) => {
    b[p] = 10
    return writeString(m.text, b, p + 1)
  },
  read: (b, p, end) => {
    const text = readString(b, p + 1, end)
    if (cursor.at !== end) throw new WireError('more than a note')
    return new Note({ text })
  },
  fields: { text: 'string' },
})

const is =
  (type: new (...given: never[]) => Error) =>
  (error: unknown): boolean =>
    error instanceof type

test('text of every length and kind is what UTF-8 says, and comes back', () => {
  for (const char of ['a', 'é', '가', '😀', '\ufffd', '\0', '\ufeff']) {
    for (const length of [
      0, 1, 2, 5, 7, 8, 9, 10, 11, 12, 13, 14, 23, 24, 39, 40, 41, 42, 43, 63, 127, 128, 129, 5461, 5462, 6000, 20000,
    ]) {
      const text = char.repeat(length)
      const bytes = encode(note, { text })
      assert.ok(bytes.subarray(readLength(bytes, 1, bytes.length) - Buffer.byteLength(text)).equals(Buffer.from(text)))
      assert.is(decode(note, bytes).text, text)
    }
  }
})

test('half of a surrogate pair is written as U+FFFD; bytes that are not UTF-8 are refused', () => {
  for (const text of ['\ud800', 'a\udc00b', `${'x'.repeat(50)}\ud800`, `\ud83d${'😀'.repeat(3000)}`]) {
    assert.is(decode(note, encode(note, { text })).text, toUSVString(text))
  }
  for (const bad of [[0x80], [0xc0, 0x80], [0xed, 0xa0, 0x80], [0xf5, 0x80, 0x80, 0x80], [0xe2, 0x82]]) {
    assert.throws(() => decode(note, Buffer.from([10, bad.length, ...bad])), /not UTF-8/)
  }
})

test('messages in one slab do not touch each other, prefixes included', () => {
  const made = Array.from({ length: 3000 }, (_, i) => ({
    text: 'n'.repeat(i % 200) + i,
    prefix: Buffer.from([0, i & 255]),
  }))
  const all = made.map(({ text, prefix }) => encode(note, { text }, prefix))
  made.forEach(({ text, prefix }, i) => {
    assert.equal([...all[i]!.subarray(0, 2)], [...prefix])
    assert.is(decode(note, all[i]!.subarray(2)).text, text)
  })
})

test('a value that cannot be written names its field and leaves what was written before alone', () => {
  const before = encode(note, { text: 'before' })
  assert.throws(
    () => encode(note, { text: 7 as unknown as string }),
    (error: unknown) =>
      error instanceof WireError && error.path === 'text' && error.message === 'text: expected a string, got 7',
  )
  const after = encode(note, { text: 'after' })
  assert.equal([decode(note, before).text, decode(note, after).text], ['before', 'after'])
})

test('a plain Uint8Array inside a larger buffer is read within its bounds', () => {
  const inner = encode(note, { text: 'inner' })
  const outer = new Uint8Array(100).fill(0x61)
  outer.set(inner, 10)
  assert.is(note.read(outer, 10, 10 + inner.length).text, 'inner')
  assert.throws(() => note.read(outer, 10, 10 + inner.length - 1), is(WireError))
  assert.throws(() => note.read(outer, 90, 101), /no bytes from 90 to 101/)
})

test.run()
