import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { protosInMemory } from '../../generators/protobuf/memory-input.ts'
import { readSchema } from '../../generators/protobuf/read.ts'
import { Decimal, Duration, Timestamp, WireError, decode, encode } from '../../runtime/index.ts'
import { generatedCodec, type GeneratedCodec } from './generated.ts'
import { known } from './references.ts'

/** Where Protobuf libraries go wrong, row by row of the study of codecs: each test is named for its row. */
const { schema, diagnostics } = readSchema(
  protosInMemory({
    'proto/t.proto': `syntax = "proto3"; package t; import "google/protobuf/timestamp.proto"; import "google/protobuf/duration.proto"; import "old.proto";
      message Decimal { string value = 1; int32 scale = 2; }
      enum Side { NONE = 0; BUY = 1; SELL = 2; }
      message Part { int32 a = 1; string s = 2; repeated int32 n = 3; Part deeper = 4; }
      message All {
        int64 wide = 1; int32 narrow = 2; string text = 3; optional int32 maybe = 4; optional string maybe_text = 5; Part part = 6;
        oneof choice { int32 number = 7; string word = 8; Part piece = 9; Decimal money = 10; }
        map<string, int32> counts = 11; map<int64, string> by_id = 12; google.protobuf.Timestamp at = 13; google.protobuf.Duration took = 14;
        Side side = 15; Decimal price = 16; repeated int32 packed = 17; uint64 unsigned = 18; bytes raw = 19; Part hasOwnProperty = 20; map<string, Part> parts = 21;
        double real = 22; float single = 23; sint32 zig = 25; uint32 natural = 26; bool flag = 27; repeated string texts = 28; old.Must must = 29;
      }`,
    'proto/old.proto':
      'syntax = "proto2"; package old; enum Closed { ONE = 1; } message Must { required int32 a = 1; optional Closed c = 2; optional int32 d = 3 [default = 7]; optional string s = 4; repeated Closed sides = 5; }',
  }),
)
assert.equal(diagnostics, [])
const codecOf = await generatedCodec(known(schema), ['t.Decimal'])
const all = codec('t.All')
const part = codec('t.Part')
const must = codec('old.Must')

function codec(name: string): GeneratedCodec {
  return known(codecOf(known(schema?.messages.get(name))))
}

const write = (input: object, of = all): string => encode(of.type, input).toString('hex')
const read = (hex: string, of = all): Record<string, unknown> =>
  decode(of.type, Buffer.from(hex, 'hex')) as Record<string, unknown>
const field = (hex: string, name: string, of = all): unknown => read(hex, of)[name]

function refusesToRead(hex: string, of = all): void {
  assert.throws(
    () => read(hex, of),
    (error: unknown) => error instanceof WireError,
    hex,
  )
}

function refusesToWrite(input: object, path: string, of = all): void {
  assert.throws(
    () => write(input, of),
    (error: unknown) => error instanceof WireError && error.path === path,
    path,
  )
}

test('int64 type: bigint at both ends of its range; a number or a value beyond it is refused', () => {
  for (const wide of [2n ** 63n - 1n, -(2n ** 63n), 2n ** 53n + 1n, -1n])
    assert.is(field(write({ wide }), 'wide'), wide)
  for (const unsigned of [2n ** 64n - 1n, 2n ** 63n]) assert.is(field(write({ unsigned }), 'unsigned'), unsigned)
  for (const wide of [1, 2n ** 63n, '5', null]) refusesToWrite({ wide }, 'wide')
  for (const unsigned of [-1n, 2n ** 64n]) refusesToWrite({ unsigned }, 'unsigned')
})

test('int32 = 2^31, 1.5, NaN, "abc" on encode: refused with the path', () => {
  for (const bad of [2 ** 31, -(2 ** 31) - 1, 1.5, NaN, Infinity, 'abc', '5', 5n, null, {}, [1]]) {
    refusesToWrite({ narrow: bad }, 'narrow')
    refusesToWrite({ maybe: bad }, 'maybe')
    refusesToWrite({ packed: [1, bad] }, 'packed[1]')
    refusesToWrite({ part: { a: bad } }, 'part.a')
    refusesToWrite({ choice: { case: 'number', value: bad } }, 'choice.value')
    refusesToWrite({ zig: bad }, 'zig')
  }
  for (const bad of [-1, 2 ** 32]) refusesToWrite({ natural: bad }, 'natural')
})

test('set zero of an implicit field is written: it is not', () => {
  assert.is(
    write({
      wide: 0n,
      narrow: 0,
      text: '',
      side: 0,
      raw: new Uint8Array(),
      real: 0,
      flag: false,
      packed: [],
      counts: new Map(),
    }),
    '',
  )
  // Negative zero is another value.
  assert.is(write({ real: -0 }), 'b1010000000000000080')
  assert.ok(Object.is(field('b1010000000000000080', 'real'), -0))
})

test('`optional` present-but-zero survives', () => {
  assert.is(write({ maybe: 0, maybeText: '' }), '20002a00')
  assert.is(field('20002a00', 'maybe'), 0)
  assert.is(field('20002a00', 'maybeText'), '')
})

test('absent optional reads as undefined, an implicit one as its zero', () => {
  const message = read('')
  assert.equal(
    [message['maybe'], message['maybeText'], message['part'], message['choice'], message['at']],
    Array(5).fill(undefined),
  )
  assert.equal(
    [message['narrow'], message['wide'], message['text'], message['flag'], message['packed']],
    [0, 0n, '', false, []],
  )
})

test('two oneof members on the wire: the last one is set, submessages of one member merge', () => {
  assert.equal(plain(field('38054201 78'.replace(' ', ''), 'choice')), { case: 'word', value: 'x' })
  assert.equal(plain(field('4201783805', 'choice')), { case: 'number', value: 5 })
  assert.is(all.rewrite(Buffer.from('38054a020801', 'hex')).toString(), Buffer.from('4a020801', 'hex').toString())
  assert.is(write(read('4a0208014a03120161')), '4a050801120161')
  assert.is(write(read('4a02080138054a03120161')), '4a03120161')
})

test('unknown fields: dropped, at any depth', () => {
  assert.is(
    write(
      read(
        'f80701' + 'fa0703616263' + 'f90701020304050607 08'.replace(' ', '') + 'fd0701020304' + 'fb070801fc07' + '1005',
      ),
    ),
    '1005',
  )
  assert.is(write(read('3204f8070108'.replace('04', '05') + '01')), '32020801')
})

test('submessage sent twice: merged, also in Decimal, Timestamp and Duration', () => {
  assert.is(write(read('32020801' + '3203120161' + '32031a0105' + '32031a0106')), '320908011201611a020506')
  assert.is(write(read('6a020801' + '6a021005')), '6a0408011005')
  assert.is(write(read('72020801' + '72021005')), '7204080110 05'.replace(' ', ''))
  assert.is(write(read('8201050a03312e35' + '8201021001')), '8201070a03312e351001')
  assert.is(write(read('aa010a0a01611205' + '0801120161')), write(read('aa010a0a016112050801120161')))
  assert.is(write(read('aa01050a01611200' + 'aa01070a016112020802')), 'aa01070a016112020802')
})

test('map key `__proto__`: kept, and nothing is polluted', () => {
  const input = { counts: new Map([['__proto__', 1], ['constructor', 2]]) } // prettier-ignore
  const message = read(write(input))
  assert.equal([...(message['counts'] as Map<string, number>)], [['__proto__', 1], ['constructor', 2]]) // prettier-ignore
  assert.is(Reflect.get({}, 'a'), undefined)
  assert.is(Object.getPrototypeOf(message['counts']), Map.prototype)
})

test('map<int64> key: bigint, exact', () => {
  const byId = new Map([[2n ** 53n + 1n, 'a'], [-1n, 'b'], [0n, 'c']]) // prettier-ignore
  assert.equal([...(field(write({ byId }), 'byId') as Map<bigint, string>)], [...byId])
  // An entry without key or value has the zero of each.
  assert.equal([...(field('6200', 'byId') as Map<bigint, string>)], [[0n, '']])
})

test('Timestamp form, nanoseconds kept, also before 1970', () => {
  for (const at of [
    new Timestamp(1700000000n, 123456789),
    new Timestamp(-1n, 999999999),
    new Timestamp(-62135596800n, 0),
    new Timestamp(2n ** 62n, 1),
  ]) {
    const back = field(write({ at }), 'at') as Timestamp
    assert.equal([back.seconds, back.nanos], [at.seconds, at.nanos])
  }
  const took = field(write({ took: new Duration(-5n, -1) }), 'took') as Duration
  assert.equal([took.seconds, took.nanos], [-5n, -1])
  refusesToWrite({ at: new Date() }, 'at')
  refusesToWrite({ at: 1700000000 }, 'at')
})

test('unknown enum value: its number is kept, of open and closed enums alike', () => {
  for (const side of [3, -1, 2147483647, -2147483648]) assert.is(field(write({ side }), 'side'), side)
  assert.is(write(read('080128012805', must), must), '080128012805')
  assert.is(write(read('08011005', must), must), '08011005')
})

test('enum name given to encode: refused', () => {
  refusesToWrite({ side: 'BUY' }, 'side')
  refusesToWrite({ must: { a: 1, sides: [1, 'ONE'] } }, 'must.sides[1]')
})

test('invalid UTF-8 in: refused, also in proto2, map keys and Decimal', () => {
  for (const bad of ['ff', 'c3', 'c0af', 'eda080', 'f4908080', 'e4bd', '80']) {
    const size = (bad.length / 2).toString(16).padStart(2, '0')
    const longer = Buffer.concat([Buffer.from('x'.repeat(40)), Buffer.from(bad, 'hex')]).toString('hex')
    refusesToRead(`1a${size}${bad}`)
    refusesToRead(`1a${(longer.length / 2).toString(16)}${longer}`)
    refusesToRead(`080122${size}${bad}`, must)
    refusesToRead(`5a${(bad.length / 2 + 2).toString(16).padStart(2, '0')}0a${size}${bad}`)
    refusesToRead(`8201${(bad.length / 2 + 2).toString(16).padStart(2, '0')}0a${size}${bad}`)
  }
  assert.is(field('1a03efbbbf', 'text'), '\uFEFF')
})

test('lone surrogate out: U+FFFD', () => {
  assert.is(write({ text: 'a\uD800b' }), '1a0561efbfbd62')
  assert.is(write({ text: '\uDC00'.repeat(30) }), `1a5a${'efbfbd'.repeat(30)}`)
  assert.is(write({ text: 'x'.repeat(30) + '\uD83D' }), `1a21${'78'.repeat(30)}efbfbd`)
  assert.is(write({ counts: new Map([['\uD800', 1]]) }), '5a070a03efbfbd1001')
})

test('truncations accepted: none that cuts a field', () => {
  const whole = Buffer.from(write({ part: { a: 300, s: '체결'.repeat(20), n: [1, -1], deeper: { s: 'x' } } }), 'hex')
  for (let cut = 1; cut < whole.length; cut++) refusesToRead(whole.subarray(0, cut).toString('hex'))
  for (const hex of [
    '08',
    '0880',
    '0d',
    'b101000000',
    'bd01000000',
    'b2',
    '1a',
    '1a02',
    '1a0261',
    '6a0408',
    '8a010501',
    '82010a0a0131',
    'd2',
  ])
    refusesToRead(hex)
})

test('length beyond the buffer: refused', () => {
  for (const hex of [
    '1a05616263',
    '1aff',
    '1affffffff0f61',
    '1affffffffffffffffff0161',
    '9a0105ff',
    '320508',
    '8a0102',
    '1a8080808008',
  ])
    refusesToRead(hex)
})

test("string or submessage length beyond its parent's end: refused", () => {
  refusesToRead('3203' + '120361' + '6262')
  refusesToRead('3202' + '2205' + '0801080108')
  refusesToRead('5a04' + '0a0361' + '6262')
  refusesToRead('8201020a03' + '312e35')
  refusesToRead('3202' + '1a05' + '0101010101')
  refusesToRead('3201' + '08' + '05')
  refusesToRead('6a01' + '08' + '05')
})

test('known field with another wire type: skipped as unknown', () => {
  for (const hex of [
    '0901020304050607 08',
    '0d01020304',
    '0a0101',
    '0b080 10c',
    '1805',
    '3005',
    '5805',
    '6d01020304',
    '8501 01020304',
    '1d01020304',
  ]) {
    assert.is(write(read(`${hex.replaceAll(' ', '')}1005`)), '1005')
  }
  // Lists of numbers are read packed and unpacked, whatever they were declared as.
  assert.equal(field('880101' + '8a01020203' + '880104', 'packed'), [1, 2, 3, 4])
  assert.equal(field('0801' + '2801' + '2a020203', 'sides', must), [1, 2, 3])
})

test('field number 0 / stray END_GROUP: refused', () => {
  for (const hex of [
    '00',
    '0001',
    '0100000000000000000',
    '0200',
    '0500000000',
    '0c',
    '1005' + '0c',
    '3201' + '0c',
    '3c',
    '0b',
    '0b14',
    '0b0801',
    '06',
    '0f',
    '8780808000',
  ]) {
    refusesToRead(hex.length % 2 === 0 ? hex : hex.slice(0, -1))
  }
})

test('varint of 11 bytes: refused, of 10 read; a tag or length of more than 32 bits refused', () => {
  const long = 'ff'.repeat(10) + '01'
  for (const tag of ['08', '10', '78', 'c801', 'd001', 'd801', '9001', 'f807', '30', '1a', '8801'])
    refusesToRead(tag + long)
  for (const tag of ['08', '10', '78', 'd801']) read(`${tag}${'ff'.repeat(9)}01`)
  assert.is(field(`10${'80'.repeat(9)}00`, 'narrow'), 0)
  refusesToRead('8880808010' + '05')
  refusesToRead('888080808000' + '05')
  assert.is(field(`d801${'80'.repeat(9)}01`, 'flag'), true)
})

test('nesting 100 is read and written, 101 and 20 000 refused', () => {
  const nested = (depth: number): Buffer => {
    let bytes = Buffer.alloc(0)
    for (let i = 0; i < depth; i++) bytes = Buffer.concat([Buffer.of(0x22), varint(bytes.length), bytes])
    return bytes
  }
  assert.is(write(read(nested(100).toString('hex'), part), part), nested(100).toString('hex'))
  for (const depth of [102, 2000]) refusesToRead(nested(depth).toString('hex'), part)
  refusesToRead('0b'.repeat(20000) + '0c'.repeat(20000))
  refusesToRead('22ff01'.repeat(20000), part)
  let deep: object = {}
  for (let i = 0; i < 20000; i++) deep = { deeper: deep }
  assert.throws(
    () => write(deep, part),
    (error: unknown) => error instanceof WireError,
  )
  const loop: { deeper?: object } = {}
  loop.deeper = loop
  assert.throws(
    () => write(loop, part),
    (error: unknown) => error instanceof WireError,
  )
})

function varint(value: number): Buffer {
  return value < 128 ? Buffer.of(value) : Buffer.concat([Buffer.of((value & 127) | 128), varint(value >>> 7)])
}

test('required: refused when absent, both ways; defaults of proto2 are not written', () => {
  refusesToRead('1001', must)
  assert.throws(
    () => write({}, must),
    (error: unknown) => error instanceof WireError && error.path === 'a',
  )
  assert.throws(
    () => write({ must: { c: 1 } }),
    (error: unknown) => error instanceof WireError && error.path === 'must.a',
  )
  assert.is(write(read('0800', must), must), '0800')
  assert.is(write({ a: 0, d: 7 }, must), '08001807')
})

test('Decimal text that is not canonical comes out as it went in', () => {
  for (const [text, scale] of [
    ['1e5', 0],
    ['+1', 0],
    ['.5', 1],
    ['007', 0],
    ['1.50', 1],
    ['-0', 0],
    ['', 3],
    ['NaN', 0],
    ['1', -1],
    ['9'.repeat(400), 0],
    ['0.0', 2147483647],
  ] as const) {
    const price = field(write({ price: Decimal.verbatim(text, scale) }), 'price') as Decimal
    assert.equal([price.toString(), price.scale], [text, scale])
  }
})

test('a field named hasOwnProperty, and strings and bytes of all lengths around the short forms', () => {
  assert.is(write(read('a201020805')), 'a201020805')
  for (let n = 0; n < 70; n++) {
    for (const char of ['a', 'é', '체', '😀', '\0'])
      assert.is(field(write({ text: char.repeat(n) }), 'text'), char.repeat(n))
    assert.equal(field(write({ raw: new Uint8Array(n).fill(n) }), 'raw'), new Uint8Array(n).fill(n))
  }
  for (const n of [127, 128, 16383, 16384, 40000, 70000]) {
    assert.is(field(write({ text: 'x'.repeat(n) }), 'text'), 'x'.repeat(n))
    assert.is(field(write({ text: '체'.repeat(n) }), 'text'), '체'.repeat(n))
  }
})

test('NaN: one bit pattern, whichever came', () => {
  for (const nan of ['0000f0ff', '0100807f', '000000f40000f0ff'].map((hex) => Buffer.from(hex, 'hex'))) {
    const [tag, canonical] = nan.length === 4 ? ['bd01', '0000c07f'] : ['b101', '000000000000f87f']
    assert.is(write(read(tag + nan.toString('hex'))), tag + canonical)
  }
  assert.is(write({ real: NaN, single: NaN }), 'b101000000000000f87fbd010000c07f')
})

test('bytes that were read do not change when the input does', () => {
  const bytes = Buffer.from('9a0102beef', 'hex')
  const raw = (decode(all.type, bytes) as Record<string, unknown>)['raw'] as Uint8Array
  bytes.fill(0)
  assert.equal([...raw], [0xbe, 0xef])
})

function plain(chosen: unknown): unknown {
  return { ...(chosen as object) }
}

test.run()
