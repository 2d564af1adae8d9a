import {
  mergeAcls,
  type Acl,
  type AclOperation,
  type AclResource,
  type AclResourceType,
} from '../../../generators/acls/acl.ts'
import type { ProtocolReader, ProtocolWriter } from '../../../runtime/transport/kafkajs/protocol/bytes.ts'
import type { Call } from '../../../runtime/transport/kafkajs/protocol/request.ts'

/** Numbers of the protocol (`ResourceType`, `AclOperation`, `PatternType`, `AclPermissionType`); 1 is any of them. */
const types = new Map<number, AclResourceType>([
  [2, 'topic'],
  [3, 'group'],
  [4, 'cluster'],
  [5, 'transactional-id'],
  [6, 'delegation-token'],
  [7, 'user'],
])
const operations = new Map<number, AclOperation>([
  [2, 'all'],
  [3, 'read'],
  [4, 'write'],
  [5, 'create'],
  [6, 'delete'],
  [7, 'alter'],
  [8, 'describe'],
  [9, 'cluster-action'],
  [10, 'describe-configs'],
  [11, 'alter-configs'],
  [12, 'idempotent-write'],
  [13, 'create-tokens'],
  [14, 'describe-tokens'],
  [15, 'two-phase-commit'],
])
const patterns = new Map<number, AclResource['pattern']>([
  [3, 'literal'],
  [4, 'prefixed'],
])
const permissions = new Map<number, Acl['permission']>([
  [2, 'deny'],
  [3, 'allow'],
])
const any = 1

function numberOf<Value>(values: ReadonlyMap<number, Value>, value: Value): number {
  for (const [number, one] of values) if (one === value) return number
  return any
}

export interface DescribedAcls {
  readonly code: number
  readonly message: string
  readonly acls: readonly Acl[]
}

/**
 * Every rule of the cluster. One in words of a newer Kafka, which the catalog cannot give either, is left out.
 */
export function describeAcls(): Call<DescribedAcls> {
  return {
    api: 29,
    version: 1,
    name: 'DescribeAcls',
    write: (writer) => writer.int8(any).string(null).int8(any).string(null).string(null).int8(any).int8(any),
    read: (reader) => {
      reader.int32()
      const code = reader.int16()
      const message = reader.string() ?? ''
      const rules = reader.array(() => {
        const [type, name, pattern] = [types.get(reader.int8()), reader.string() ?? '', patterns.get(reader.int8())]
        const own = reader.array(() => readRule(reader))
        if (type === undefined || pattern === undefined) return []
        return own.flat().map((rule): Acl => ({ ...rule, resource: { type, name, pattern } }))
      })
      return { code, message, acls: mergeAcls(rules.flat()) }
    },
  }
}

function readRule(reader: ProtocolReader): readonly Omit<Acl, 'resource'>[] {
  const [principal, host] = [reader.string() ?? '', reader.string() ?? '']
  const [operation, permission] = [operations.get(reader.int8()), permissions.get(reader.int8())]
  if (operation === undefined || permission === undefined) return []
  return [{ principal, host, permission, operations: [operation] }]
}

export interface AclAnswer {
  readonly code: number
  readonly message: string
}

/** Adds rules; one that is there already is no error. An answer for each operation of each rule, in order. */
export function createAcls(acls: readonly Acl[]): Call<readonly AclAnswer[]> {
  return {
    api: 30,
    version: 1,
    name: 'CreateAcls',
    write: (writer) => writeRules(writer, acls),
    read: (reader) => {
      reader.int32()
      return reader.array(() => ({ code: reader.int16(), message: reader.string() ?? '' }))
    },
  }
}

/** Takes exactly these rules away; one that is gone already is no error. An answer for each operation, in order. */
export function deleteAcls(acls: readonly Acl[]): Call<readonly AclAnswer[]> {
  return {
    api: 31,
    version: 1,
    name: 'DeleteAcls',
    write: (writer) => writeRules(writer, acls),
    read: (reader) => {
      reader.int32()
      return reader.array(() => {
        const answer = { code: reader.int16(), message: reader.string() ?? '' }
        const gone = reader.array(() => {
          const one = { code: reader.int16(), message: reader.string() ?? '' }
          reader.int8()
          reader.string()
          reader.int8()
          readRule(reader)
          return one
        })
        return answer.code === 0 ? (gone.find(({ code }) => code !== 0) ?? answer) : answer
      })
    },
  }
}

function writeRules(writer: ProtocolWriter, acls: readonly Acl[]): void {
  const rules = acls.flatMap((acl) => acl.operations.map((operation) => ({ ...acl, operation })))
  writer.array(rules, ({ principal, host, permission, resource, operation }) =>
    writer
      .int8(numberOf(types, resource.type))
      .string(resource.name)
      .int8(numberOf(patterns, resource.pattern))
      .string(principal)
      .string(host)
      .int8(numberOf(operations, operation))
      .int8(numberOf(permissions, permission)),
  )
}
