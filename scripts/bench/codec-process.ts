import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { samples, seeded, type Samples } from './codec-samples.ts'
import { median } from './measure.ts'

/** Bytes in and out, with the codec's own messages between. */
interface Codec {
  decode(bytes: Buffer): unknown
  encode(message: unknown): Uint8Array
}
type Open = (message: string) => Codec

/** ns a message, by message and direction. */
export interface Timing {
  readonly message: string
  readonly bytes: number
  readonly encode: number
  readonly decode: number
}

const proto = fileURLToPath(new URL('../../catalog/proto/', import.meta.url))

async function protobufjs(): Promise<Open> {
  const { default: pb } = await import('protobufjs')
  const root = new pb.Root()
  root.resolvePath = (_origin, target) => (target.startsWith('google/') ? target : proto + target)
  root.loadSync(readdirSync(proto), { keepCase: true })
  return (message) => {
    const type = root.lookupType(message)
    return { decode: (bytes) => type.decode(bytes), encode: (value) => type.encode(value as object).finish() }
  }
}

async function generated(): Promise<Open> {
  const { loadGenerated } = await import('../../generators/typescript/testing.ts')
  const runtime = await import('../../runtime/codec/encode.ts')
  const protos = Object.fromEntries(readdirSync(proto).map((name) => [name, readFileSync(proto + name, 'utf8')]))
  const loaded = await loadGenerated({ protos, decimal: ['jts.common.Decimal'] })
  loaded.dispose()
  return (message) => {
    const type = loaded.messages.get(message)
    if (type === undefined) throw new Error(`nothing is generated for ${message}`)
    return { decode: (bytes) => runtime.decode(type, bytes), encode: (value) => runtime.encode(type, value as object) }
  }
}

const WARM_UP_MS = 250
const SAMPLE_MS = 60
const SAMPLES = 7

/** Of this process, its collector included: a neighbour that takes the processor disturbs it less than a wall clock. */
const cpuTime = (): number => {
  const { user, system } = process.cpuUsage()
  return (user + system) * 1000
}

/** Median over the samples, ns; every call works on the next of the messages. */
function measure(count: number, once: (index: number) => void): number {
  const run = (ms: number): number => {
    const started = cpuTime()
    const until = started + ms * 1e6
    let calls = 0
    while (cpuTime() < until) for (let i = 0; i < 256; i++) once(calls++ % count)
    return (cpuTime() - started) / calls
  }
  run(WARM_UP_MS)
  return median(Array.from({ length: SAMPLES }, () => run(SAMPLE_MS)))
}

function prepare(open: Open, reference: Open, { message, count, make }: Samples) {
  const codec = open(message)
  const random = seeded(count + message.length)
  const bytes = Array.from({ length: count }, (_, i) => Buffer.from(reference(message).encode(make(random, i))))
  const kept = bytes.map((each) => codec.decode(each))
  kept.forEach((value, i) => {
    if (!bytes[i]!.equals(codec.encode(value)))
      throw new Error(`${message} ${i}: the codec writes other bytes than protobufjs`)
  })
  return { message, codec, bytes, kept }
}

/** All messages live in one process and stay alive, as in a service: that is what decides where V8 allocates. */
async function main(name: string): Promise<readonly Timing[]> {
  const reference = await protobufjs()
  const open = name === 'protobufjs' ? reference : await generated()
  const prepared = samples.map((each) => prepare(open, reference, each))
  let written = 0
  return prepared.map(({ message, codec, bytes, kept }) => ({
    message,
    bytes: Math.round(bytes.reduce((sum, each) => sum + each.length, 0) / bytes.length),
    encode: measure(bytes.length, (i) => (written += codec.encode(kept[i]).length)),
    decode: measure(bytes.length, (i) => (kept[i] = codec.decode(bytes[i]!))),
  }))
}

if (process.argv[2] !== undefined) process.stdout.write(JSON.stringify(await main(process.argv[2])))
