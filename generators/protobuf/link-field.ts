import { readDefault } from './defaults.ts'
import { innerFeatures, type Features } from './features.ts'
import type { Linking } from './link.ts'
import { booleanOption, findOption, stringOption } from './options.ts'
import { resolveType } from './resolve.ts'
import { defaultJsonName, isPackable, mapKeyNamed, scalarNamed } from './scalars.ts'
import type { Field, Shape, Type } from './schema.ts'
import type { FieldNode, FileNode } from './syntax.ts'

/** Undefined where the type of the field is not known; that has been reported. */
export function linkField(node: FieldNode, message: string, outer: Features, linking: Linking): Field | undefined {
  const { file, enums, report } = linking
  const features = innerFeatures(outer, node.options, file, report)
  const label = checkLabel(node, linking)
  const type = linkType(node, message, linking)
  if (type === undefined) return undefined
  const shape = linkShape(node, type, label === 'repeated', features, linking)
  if (shape === undefined) return undefined
  const presence = shape.kind === 'singular' ? presenceOf(node, type, label, file, features) : 'implicit'
  if (type.kind === 'enum') checkEnumUse(node, type.name, shape, presence, linking)
  return {
    name: node.name.text,
    jsonName: stringOption(node.options, 'json_name', report) ?? defaultJsonName(node.name.text),
    number: Number(node.number.value),
    comment: node.comment,
    deprecated: booleanOption(node.options, 'deprecated', report) ?? false,
    shape,
    presence,
    oneof: node.oneof,
    default: readDefault(node, { type, repeated: shape.kind !== 'singular', presence, enums }, report),
    range: file.source === undefined ? undefined : node.name.at,
  }
}

/** What the syntax of the file wants before a field. */
function checkLabel(node: FieldNode, { file, report }: Linking): FieldNode['label'] {
  const { label } = node
  if (node.oneof !== undefined || node.mapKey !== undefined) return undefined
  const name = node.name.text
  if (file.syntax === 'proto2' && label === undefined) {
    const hint = `write \`optional\` before \`${node.type.text}\``
    const message = file.saysSyntax
      ? `field \`${name}\` of a proto2 file has no label`
      : `field \`${name}\` has no label, and a file that does not say its syntax is proto2`
    report('proto-label', message, node.type.at, {
      hint: file.saysSyntax ? hint : `begin the file with \`syntax = "proto3";\`, or ${hint}`,
    })
  } else if (file.syntax === 'proto3' && label === 'required') {
    report('proto-label', `field \`${name}\` is \`required\`, which proto3 does not know`, node.name.at, {
      hint: 'remove `required`',
    })
  } else if (file.syntax === '2023' && (label === 'optional' || label === 'required')) {
    const hint =
      label === 'optional'
        ? 'remove `optional`: it is the default'
        : 'write `[features.field_presence = LEGACY_REQUIRED]`'
    report('proto-label', `field \`${name}\` of an edition file is \`${label}\``, node.name.at, { hint })
  }
  return label
}

function linkType(node: FieldNode, message: string, { file, table, report }: Linking): Type | undefined {
  const scalar = scalarNamed(node.type.text)
  if (scalar !== undefined) return { kind: 'scalar', scalar }
  const symbol = resolveType(node.type, message, file, table, report)
  return symbol === undefined ? undefined : { kind: symbol.kind === 'enum' ? 'enum' : 'message', name: symbol.fullName }
}

function linkShape(
  node: FieldNode,
  type: Type,
  repeated: boolean,
  features: Features,
  linking: Linking,
): Shape | undefined {
  const { file, report } = linking
  const packedOption = booleanOption(node.options, 'packed', report)
  const packable =
    node.mapKey === undefined &&
    repeated &&
    (type.kind === 'enum' || (type.kind === 'scalar' && isPackable(type.scalar)))
  if (packedOption !== undefined && (file.syntax === '2023' || (packedOption && !packable))) {
    const hint = file.syntax === '2023' ? { hint: 'write `features.repeated_field_encoding`' } : {}
    report(
      'proto-packed',
      `field \`${node.name.text}\` cannot say \`packed\``,
      findOption(node.options, 'packed')?.at ?? node.name.at,
      hint,
    )
  }
  if (node.mapKey !== undefined) {
    const key = mapKeyNamed(node.mapKey.text)
    if (key !== undefined) return { kind: 'map', key, value: type }
    report('proto-map', `\`${node.mapKey.text}\` cannot be the key of a map`, node.mapKey.at)
    return undefined
  }
  if (!repeated) return { kind: 'singular', type }
  return { kind: 'repeated', type, packed: packable && (packedOption ?? features.repeated_field_encoding === 'PACKED') }
}

function presenceOf(
  node: FieldNode,
  type: Type,
  label: FieldNode['label'],
  file: FileNode,
  features: Features,
): Field['presence'] {
  if (node.oneof !== undefined) return 'explicit'
  if (label === 'required' || (file.syntax === '2023' && features.field_presence === 'LEGACY_REQUIRED'))
    return 'required'
  if (type.kind === 'message' || label === 'optional') return 'explicit'
  return features.field_presence === 'IMPLICIT' ? 'implicit' : 'explicit'
}

/** An absent value reads as 0: the enum must have one. */
function checkEnumUse(
  node: FieldNode,
  name: string,
  shape: Shape,
  presence: Field['presence'],
  { file, enums, report }: Linking,
): void {
  const type = enums.get(name)
  if (type === undefined) return
  if (type.closed && file.syntax === 'proto3') {
    report('proto-enum-closed', `enum \`${name}\` is closed, and a proto3 message cannot hold such`, node.type.at)
  } else if (type.closed && shape.kind === 'singular' && presence === 'implicit') {
    report(
      'proto-enum-closed',
      `field \`${node.name.text}\` has no presence, but enum \`${name}\` is closed`,
      node.type.at,
    )
  }
  if (shape.kind === 'map' && type.values[0] !== undefined && type.values[0].number !== 0) {
    report(
      'proto-enum-zero',
      `enum \`${name}\` is the value of a map, but begins with ${type.values[0].number}`,
      node.type.at,
    )
  }
}
