import type { Call } from '../../../runtime/transport/kafkajs/protocol/request.ts'
import type { Verdict } from './codes.ts'

const topicResource = 2

/** Where a value comes from (`DescribeConfigsResponse.ConfigSource`). */
export const configSources = { topic: 1, broker: 2, cluster: 3, file: 4, builtIn: 5 } as const

export interface ConfigEntry {
  readonly name: string
  /** Null where the value is secret. */
  readonly value: string | null
  readonly source: number
  /** Every place that has a value, the effective one first. */
  readonly synonyms: readonly { readonly value: string | null; readonly source: number }[]
}

export interface TopicConfig {
  readonly topic: string
  readonly code: number
  readonly message: string
  readonly entries: readonly ConfigEntry[]
}

/** All settings of some topics with their sources and what lies beneath an override. */
export function describeTopicConfigs(topics: readonly string[]): Call<readonly TopicConfig[]> {
  return {
    api: 32,
    version: 2,
    name: 'DescribeConfigs',
    write: (writer) =>
      writer.array(topics, (topic) => writer.int8(topicResource).string(topic).int32(-1)).boolean(true),
    read: (reader) => {
      reader.int32()
      return reader.array(() => {
        const code = reader.int16()
        const message = reader.string() ?? ''
        reader.int8()
        const topic = reader.string() ?? ''
        const entries = reader.array(() => {
          const name = reader.string() ?? ''
          const value = reader.string()
          reader.int8()
          const source = reader.int8()
          reader.int8()
          const synonyms = reader.array(() => {
            reader.string()
            return { value: reader.string(), source: reader.int8() }
          })
          return { name, value, source, synonyms }
        })
        return { topic, code, message, entries }
      })
    },
  }
}

/** One setting: a new value, or `undefined` to take the override away. */
export interface ConfigEdit {
  readonly name: string
  readonly value: string | undefined
}

export interface TopicEdits {
  readonly topic: string
  readonly edits: readonly ConfigEdit[]
}

/** Changes what is named and leaves the rest (KIP-339); the older AlterConfigs resets whatever it is not told. */
export function alterTopicConfigs(topics: readonly TopicEdits[], validateOnly: boolean): Call<readonly Verdict[]> {
  return {
    api: 44,
    version: 0,
    name: 'IncrementalAlterConfigs',
    write: (writer) =>
      writer
        .array(topics, ({ topic, edits }) =>
          writer
            .int8(topicResource)
            .string(topic)
            .array(edits, ({ name, value }) =>
              writer
                .string(name)
                .int8(value === undefined ? 1 : 0)
                .string(value ?? null),
            ),
        )
        .boolean(validateOnly),
    read: (reader) => {
      reader.int32()
      return reader.array(() => {
        const code = reader.int16()
        const message = reader.string() ?? ''
        reader.int8()
        return { name: reader.string() ?? '', code, message }
      })
    },
  }
}
