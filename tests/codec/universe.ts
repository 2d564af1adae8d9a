import { protosInMemory } from '../../generators/protobuf/memory-input.ts'
import { readSchema } from '../../generators/protobuf/read.ts'
import type { Message, Schema } from '../../generators/protobuf/schema.ts'
import { generatedCodec, type GeneratedCodec } from './generated.ts'
import { randomTree, type Tree } from './random-message.ts'
import { randomSchema } from './random-schema.ts'
import { Random } from './random.ts'
import { protobufEsCodec, protobufjsCodec, type Codec } from './references.ts'

/** One random schema with a codec of each kind for each of its messages. */
export interface Universe {
  readonly seed: number
  readonly random: Random
  readonly schema: Schema
  readonly subjects: readonly Subject[]
}

export interface Subject {
  readonly schema: Schema
  readonly message: Message
  readonly generated: GeneratedCodec
  readonly protobufjs: Codec
  readonly protobufEs: Codec
  tree(): Tree
}

export async function universe(seed: number): Promise<Universe> {
  const random = new Random(seed)
  const { files, decimal } = randomSchema(random)
  const input = protosInMemory(Object.fromEntries(Object.entries(files).map(([path, text]) => [`proto/${path}`, text])))
  const { schema, diagnostics } = readSchema(input)
  if (schema === undefined) throw new Error(`seed ${seed}: ${diagnostics.map(({ message }) => message).join('; ')}`)
  const generatedOf = await generatedCodec(schema, [decimal])
  const protobufjsOf = protobufjsCodec(schema)
  const protobufEsOf = protobufEsCodec(schema)
  const subjects = [...schema.messages.values()].flatMap((message) => {
    const generated = message.fullName.startsWith('google.') ? undefined : generatedOf(message)
    if (generated === undefined) return []
    const tree = (): Tree => randomTree(message, { schema, random, decimal })
    return [{ schema, message, generated, protobufjs: protobufjsOf(message), protobufEs: protobufEsOf(message), tree }]
  })
  return { seed, random, schema, subjects }
}
