import { toUSVString } from 'node:util'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { Decimal, DecimalTextError } from './decimal.ts'
import { readDecimal, sizeDecimal, writeDecimal } from './decimal-wire.ts'
import type { Rounding } from './rounding.ts'

const d = (text: string): Decimal => Decimal.parse(text)
const bytes = Buffer.alloc(8192)

/** What a field with this value holds after a trip over the wire; the tags are those of any two field numbers. */
function sent(value: Decimal, valueTag = 10, scaleTag = 16): Decimal {
  bytes.fill(0xee)
  const end = writeDecimal(value, bytes, 0, valueTag, scaleTag)
  assert.ok(end <= sizeDecimal(value), `${value} takes ${end} bytes, more than ${sizeDecimal(value)}`)
  return readDecimal(bytes, bytes[0]! < 128 ? 1 : 2, end, undefined, valueTag, scaleTag)
}

function same(value: Decimal, valueTag = 10, scaleTag = 16): void {
  const back = sent(value, valueTag, scaleTag)
  assert.equal(
    [back.toString(), back.scale, back.small, back.rest],
    [value.toString(), value.scale, value.small, value.rest],
  )
}

const is =
  (type: new (...given: never[]) => Error) =>
  (error: unknown): boolean =>
    error instanceof type

test('every number of digits and decimals survives the wire, at any field numbers', () => {
  for (let digits = 1; digits <= 16; digits++) {
    for (let scale = 0; scale <= 40; scale += 3) {
      for (const text of ['1234567890123456', '9007199254740991', '1000000000000000']) {
        const units = Number(text.slice(0, digits))
        for (const value of [Decimal.of(units, scale), Decimal.of(-units, scale)]) {
          same(value)
          same(value, 18, 8)
          same(value, 24002, 8)
        }
      }
    }
  }
  for (const units of [0, 2147483647, 2147483648, 999999999, 1000000000])
    for (const scale of [0, 1, 9, 10, 126, 127, 1000]) same(Decimal.of(units, scale))
  same(Decimal.of(123456789012345678901234567890n, 12))
})

test('text that is not canonical goes out as it came, and is not calculated with', () => {
  const texts = [
    '1e5',
    '+1',
    '.5',
    '1.',
    '-',
    '007',
    '-0',
    '00.1',
    '',
    'ten',
    '가격',
    '9'.repeat(300),
    toUSVString('\ud800'),
  ]
  for (const text of texts) {
    const value = Decimal.verbatim(text, text === '.5' ? 1 : 0)
    if (text.startsWith('999')) assert.ok(value.isNumber)
    else
      assert.throws(
        () => value.units,
        (error: unknown) => error instanceof DecimalTextError && error.text === text,
      )
    same(value)
  }
  for (const scale of [1, 3, -2, 2147483647, -2147483648]) same(Decimal.verbatim('1.23', scale))
  assert.throws(() => Decimal.verbatim('1.5', 3).plus('1'), is(DecimalTextError))
  assert.throws(() => d('1').compare(Decimal.verbatim('', 0)), is(DecimalTextError))
})

test('a field that comes twice is merged', () => {
  const first = Decimal.verbatim('7.25', 2)
  assert.is(readDecimal(Buffer.from([16, 1]), 0, 2, first, 10, 16).scale, 1)
  assert.is(readDecimal(Buffer.from([10, 1, 0x38]), 0, 3, first, 10, 16).toString(), '8')
})

test('parsing takes plain and scientific notation exactly and refuses the rest', () => {
  const forms = {
    '71200.50': '71200.50',
    '+1': '1',
    '.5': '0.5',
    '5.': '5',
    '007': '7',
    '-0.00': '0.00',
    '1e3': '1000',
    '1.5e-7': '0.00000015',
    '-2.5E1': '-25',
  }
  for (const [text, plain] of Object.entries(forms)) assert.is(d(text).toString(), plain, text)
  for (const text of ['', '.', 'abc', '1,000', '0x10', 'NaN', 'Infinity', ' 1', '1e', '--1', '1e9999', '1_0'])
    assert.throws(() => d(text), /expected a decimal number/, text)
  assert.throws(() => Decimal.from(1.5 as never), /got 1.5/)
  assert.throws(() => Decimal.of(1.5, 0), is(RangeError))
  assert.throws(() => Decimal.of(1, -1), is(RangeError))
})

test('arithmetic is exact, also beyond 2^53', () => {
  assert.is(d('0.1').plus('0.2').toString(), '0.3')
  assert.is(d('9007199254740991').plus(1n).toString(), '9007199254740992')
  assert.is(d('1').minus('0.0001').toString(), '0.9999')
  assert.is(d('99999999.99999999').times('99999999.99999999').toString(), '9999999999999998.0000000000000001')
  assert.is(d('-1.5').negated().toString(), '1.5')
  assert.is(d('-0.01').abs().toString(), '0.01')
  assert.is(d('10').dividedBy('3', 4, 'half-even').toString(), '3.3333')
  assert.throws(() => d('1').dividedBy('0.00', 2, 'down'), is(RangeError))
  assert.ok(d('1.5').equals('1.50'))
  assert.ok(d('123456789012345678.1').compare('123456789012345678.2') < 0)
  assert.equal([d('-3').sign, d('0.00').sign, d('3').sign], [-1, 0, 1])
  assert.is(d('0.1').toNumber(), 0.1)
})

test('rounding goes the way its name says', () => {
  const inputs = ['2.5', '1.5', '1.1', '-1.1', '-1.5', '-2.5']
  const expected: Readonly<Record<Rounding, readonly string[]>> = {
    up: ['3', '2', '2', '-2', '-2', '-3'],
    down: ['2', '1', '1', '-1', '-1', '-2'],
    ceiling: ['3', '2', '2', '-1', '-1', '-2'],
    floor: ['2', '1', '1', '-2', '-2', '-3'],
    'half-up': ['3', '2', '1', '-1', '-2', '-3'],
    'half-down': ['2', '1', '1', '-1', '-1', '-2'],
    'half-even': ['2', '2', '1', '-1', '-2', '-2'],
  }
  for (const [rounding, results] of Object.entries(expected)) {
    assert.equal(
      inputs.map((text) =>
        d(text)
          .rescaled(0, rounding as Rounding)
          .toString(),
      ),
      results,
      rounding,
    )
  }
  assert.is(d('1.5').rescaled(3, 'down').toString(), '1.500')
})

test.run()
