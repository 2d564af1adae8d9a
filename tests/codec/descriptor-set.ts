import { create } from '@bufbuild/protobuf'
import {
  Edition,
  FeatureSet_EnumType,
  FeatureSet_FieldPresence,
  FeatureSet_RepeatedFieldEncoding,
  FieldDescriptorProto_Label,
  FieldDescriptorProto_Type,
  FileDescriptorSetSchema,
  type DescriptorProto,
  type EnumDescriptorProto,
  type FieldDescriptorProto,
  type FileDescriptorProto,
  type FileDescriptorSet,
} from '@bufbuild/protobuf/wkt'
import type { MessageInitShape } from '@bufbuild/protobuf'
import {
  DescriptorProtoSchema,
  EnumDescriptorProtoSchema,
  FieldDescriptorProtoSchema,
  FileDescriptorProtoSchema,
} from '@bufbuild/protobuf/wkt'
import type { Enum, Field, Message, ProtoFile, Scalar, Schema, Type } from '../../generators/protobuf/schema.ts'

/** The descriptors that protoc would make of a schema, imports first. */
export function descriptorSet(schema: Schema): FileDescriptorSet {
  const files = new Map(schema.files.map((file) => [file.path, file]))
  const ordered = new Set<ProtoFile>()
  const visit = (file: ProtoFile | undefined): void => {
    if (file === undefined || ordered.has(file)) return
    for (const { path } of file.imports) visit(files.get(path))
    ordered.add(file)
  }
  for (const file of schema.files) visit(file)
  return create(FileDescriptorSetSchema, { file: [...ordered].map(fileDescriptor) })
}

function fileDescriptor(file: ProtoFile): FileDescriptorProto {
  const syntax =
    file.syntax === '2023' ? { syntax: 'editions', edition: Edition.EDITION_2023 } : { syntax: file.syntax }
  return create(FileDescriptorProtoSchema, {
    name: file.path,
    package: file.package,
    dependency: file.imports.map(({ path }) => path),
    publicDependency: file.imports.flatMap((each, i) => (each.public ? [i] : [])),
    messageType: file.messages.map((message) => messageDescriptor(message, file)),
    enumType: file.enums.map((type) => enumDescriptor(type, file)),
    ...syntax,
  })
}

function messageDescriptor(message: Message, file: ProtoFile): DescriptorProto {
  const optional = message.fields.filter((field) => isProto3Optional(field, file))
  const oneofs = [...message.oneofs.map(({ name }) => name), ...optional.map(({ name }) => `_${name}`)]
  const entries = message.fields.flatMap((field) => mapEntry(field) ?? [])
  return create(DescriptorProtoSchema, {
    name: message.name,
    field: message.fields.map((field) => fieldDescriptor(field, message, file, oneofs)),
    oneofDecl: oneofs.map((name) => ({ name })),
    nestedType: [...message.messages.map((nested) => messageDescriptor(nested, file)), ...entries],
    enumType: message.enums.map((type) => enumDescriptor(type, file)),
  })
}

function enumDescriptor(type: Enum, file: ProtoFile): EnumDescriptorProto {
  const numbers = new Set(type.values.map(({ number }) => number))
  return create(EnumDescriptorProtoSchema, {
    name: type.name,
    value: type.values.map(({ name, number }) => ({ name, number })),
    ...someOptions({
      ...(numbers.size < type.values.length ? { allowAlias: true } : {}),
      ...(file.syntax === '2023' && type.closed ? { features: { enumType: FeatureSet_EnumType.CLOSED } } : {}),
    }),
  })
}

/** In proto3 presence of a scalar is a oneof of one, named for the field. */
function isProto3Optional(field: Field, file: ProtoFile): boolean {
  const { shape } = field
  return (
    file.syntax === 'proto3' &&
    field.oneof === undefined &&
    field.presence === 'explicit' &&
    shape.kind === 'singular' &&
    shape.type.kind !== 'message'
  )
}

const labels = {
  optional: FieldDescriptorProto_Label.OPTIONAL,
  required: FieldDescriptorProto_Label.REQUIRED,
  repeated: FieldDescriptorProto_Label.REPEATED,
}

function fieldDescriptor(
  field: Field,
  message: Message,
  file: ProtoFile,
  oneofs: readonly string[],
): FieldDescriptorProto {
  const { shape } = field
  const optional = isProto3Optional(field, file)
  const oneof = optional ? `_${field.name}` : field.oneof
  const required = field.presence === 'required' && file.syntax === 'proto2'
  const type =
    shape.kind === 'map'
      ? typeInit({ kind: 'message', name: `${message.fullName}.${entryName(field.name)}` })
      : typeInit(shape.type)
  return create(FieldDescriptorProtoSchema, {
    name: field.name,
    jsonName: field.jsonName,
    number: field.number,
    label: shape.kind !== 'singular' ? labels.repeated : required ? labels.required : labels.optional,
    ...type,
    ...(oneof === undefined ? {} : { oneofIndex: oneofs.indexOf(oneof) }),
    ...(optional ? { proto3Optional: true } : {}),
    ...(field.default === undefined ? {} : { defaultValue: defaultText(field.default, type.type) }),
    ...someOptions(fieldOptions(field, file)),
  })
}

type Options<Kind> = Kind extends { options?: infer O } ? NonNullable<O> : never

/** Absent where nothing is said, as protoc does. */
function someOptions<O extends object>(options: O): { options?: O } {
  return Object.keys(options).length === 0 ? {} : { options }
}

function fieldOptions(
  { shape, presence }: Field,
  file: ProtoFile,
): Options<MessageInitShape<typeof FieldDescriptorProtoSchema>> {
  const packed = shape.kind === 'repeated' && isPackable(shape) ? shape.packed : undefined
  if (file.syntax !== '2023') return packed === undefined || packed === (file.syntax === 'proto3') ? {} : { packed }
  const { IMPLICIT, LEGACY_REQUIRED } = FeatureSet_FieldPresence
  if (packed === false) return { features: { repeatedFieldEncoding: FeatureSet_RepeatedFieldEncoding.EXPANDED } }
  if (shape.kind !== 'singular' || presence === 'explicit') return {}
  return { features: { fieldPresence: presence === 'required' ? LEGACY_REQUIRED : IMPLICIT } }
}

function isPackable(shape: Field['shape']): boolean {
  if (shape.kind !== 'repeated' || shape.type.kind === 'message') return false
  return shape.type.kind === 'enum' || (shape.type.scalar !== 'string' && shape.type.scalar !== 'bytes')
}

const types: Readonly<Record<Scalar, FieldDescriptorProto_Type>> = {
  double: FieldDescriptorProto_Type.DOUBLE,
  float: FieldDescriptorProto_Type.FLOAT,
  int64: FieldDescriptorProto_Type.INT64,
  uint64: FieldDescriptorProto_Type.UINT64,
  int32: FieldDescriptorProto_Type.INT32,
  fixed64: FieldDescriptorProto_Type.FIXED64,
  fixed32: FieldDescriptorProto_Type.FIXED32,
  bool: FieldDescriptorProto_Type.BOOL,
  string: FieldDescriptorProto_Type.STRING,
  bytes: FieldDescriptorProto_Type.BYTES,
  uint32: FieldDescriptorProto_Type.UINT32,
  sfixed32: FieldDescriptorProto_Type.SFIXED32,
  sfixed64: FieldDescriptorProto_Type.SFIXED64,
  sint32: FieldDescriptorProto_Type.SINT32,
  sint64: FieldDescriptorProto_Type.SINT64,
}

function typeInit(type: Type): { type: FieldDescriptorProto_Type; typeName?: string } {
  if (type.kind === 'scalar') return { type: types[type.scalar] }
  const kind = type.kind === 'enum' ? FieldDescriptorProto_Type.ENUM : FieldDescriptorProto_Type.MESSAGE
  return { type: kind, typeName: `.${type.name}` }
}

/** `prices_by_day` → `PricesByDayEntry`, as protoc names what a map is made of. */
function entryName(field: string): string {
  return `${field.replace(/(?:^_*|_+)([a-z])?/g, (_, first: string | undefined) => first?.toUpperCase() ?? '')}Entry`
}

function mapEntry({ name, shape }: Field): DescriptorProto | undefined {
  if (shape.kind !== 'map') return undefined
  const label = labels.optional
  return create(DescriptorProtoSchema, {
    name: entryName(name),
    field: [
      { name: 'key', jsonName: 'key', number: 1, label, ...typeInit({ kind: 'scalar', scalar: shape.key }) },
      { name: 'value', jsonName: 'value', number: 2, label, ...typeInit(shape.value) },
    ],
    options: { mapEntry: true },
  })
}

/** Floating point as protoc spells it, bytes with its escapes. */
function defaultText(value: NonNullable<Field['default']>, type: FieldDescriptorProto_Type): string {
  if (typeof value === 'number' && !Number.isFinite(value))
    return Number.isNaN(value) ? 'nan' : value > 0 ? 'inf' : '-inf'
  if (type !== FieldDescriptorProto_Type.BYTES) return String(value)
  return String(value).replace(/[^ -~]|["'\\]/g, (char) => {
    const code = char.charCodeAt(0)
    return code > 31 && code < 127 ? `\\${char}` : `\\${code.toString(8).padStart(3, '0')}`
  })
}
