import type { Report } from './cursor.ts'
import { checkEnum } from './check-enum.ts'
import { checkFields } from './check-fields.ts'
import { fileFeatures, innerFeatures, type Features } from './features.ts'
import { linkField } from './link-field.ts'
import { booleanOption } from './options.ts'
import type { Enum, Message, Schema } from './schema.ts'
import { qualified, type SymbolTable } from './symbols.ts'
import type { EnumNode, FileNode, MessageNode, RangeNode, ReservedNode } from './syntax.ts'

/** What linking one file needs to know of all others. */
export interface Linking {
  readonly file: FileNode
  readonly table: SymbolTable
  /** Of all files, by full name. */
  readonly enums: ReadonlyMap<string, Enum>
  readonly report: Report
}

export interface LinkedFile {
  readonly messages: readonly Message[]
  readonly enums: readonly Enum[]
}

export const maxFieldNumber = 536_870_911n
const maxEnumNumber = 2_147_483_647n

/** Looks up every name and gives every declaration its meaning; what is wrong is reported and left out. */
export function linkFiles(
  files: ReadonlyMap<string, FileNode>,
  table: SymbolTable,
  report: Report,
): ReadonlyMap<string, LinkedFile> {
  const features = new Map<FileNode | MessageNode, Features>()
  const enums = new Map<string, Enum>()
  const linkedEnums = new Map<EnumNode, Enum>()
  for (const file of files.values()) {
    const visit = (scope: FileNode | MessageNode, name: string, parent: string | undefined, own: Features): void => {
      features.set(scope, own)
      for (const node of scope.enums) {
        const linked = linkEnum(node, name, parent, file, own, report)
        linkedEnums.set(node, linked)
        enums.set(linked.fullName, linked)
      }
      for (const node of scope.messages) {
        const fullName = qualified(name, node.name.text)
        visit(node, fullName, fullName, innerFeatures(own, node.options, file, report))
      }
    }
    visit(file, file.package?.text ?? '', undefined, fileFeatures(file, report))
  }
  const linked = new Map<string, LinkedFile>()
  for (const file of files.values()) {
    const context = { file, table, enums, report, features, linkedEnums }
    linked.set(file.path, {
      messages: file.messages.map((node, i) => linkMessage(node, file.package?.text ?? '', undefined, [i], context)),
      enums: file.enums.flatMap((node) => linkedEnums.get(node) ?? []),
    })
  }
  return linked
}

interface MessageLinking extends Linking {
  readonly features: ReadonlyMap<FileNode | MessageNode, Features>
  readonly linkedEnums: ReadonlyMap<EnumNode, Enum>
}

function linkMessage(
  node: MessageNode,
  scope: string,
  parent: string | undefined,
  indexes: readonly number[],
  linking: MessageLinking,
): Message {
  const { file, report, features, linkedEnums } = linking
  const fullName = qualified(scope, node.name.text)
  const own = features.get(node)
  if (booleanOption(node.options, 'message_set_wire_format', report) === true) {
    report('proto-group', 'the message set wire format is built of groups', node.name.at)
  }
  checkFields(node, file, report)
  return {
    kind: 'message',
    name: node.name.text,
    fullName,
    file: file.path,
    parent,
    indexes,
    comment: node.comment,
    deprecated: booleanOption(node.options, 'deprecated', report) ?? false,
    fields: own === undefined ? [] : node.fields.flatMap((field) => linkField(field, fullName, own, linking) ?? []),
    oneofs: node.oneofs.map(({ name, comment }) => ({
      name: name.text,
      comment,
      fields: node.fields.filter(({ oneof }) => oneof === name.text).map((field) => field.name.text),
    })),
    messages: node.messages.map((each, i) => linkMessage(each, fullName, fullName, [...indexes, i], linking)),
    enums: node.enums.flatMap((each) => linkedEnums.get(each) ?? []),
    reserved: reservedOf(node.reserved, maxFieldNumber),
    range: file.source === undefined ? undefined : node.name.at,
  }
}

function linkEnum(
  node: EnumNode,
  scope: string,
  parent: string | undefined,
  file: FileNode,
  outer: Features,
  report: Report,
): Enum {
  const closed = innerFeatures(outer, node.options, file, report).enum_type === 'CLOSED'
  checkEnum(node, closed, report)
  return {
    kind: 'enum',
    name: node.name.text,
    fullName: qualified(scope, node.name.text),
    file: file.path,
    parent,
    comment: node.comment,
    deprecated: booleanOption(node.options, 'deprecated', report) ?? false,
    closed,
    values: node.values.map(({ name, number, comment, options }) => ({
      name: name.text,
      number: Number(number.value),
      comment,
      deprecated: booleanOption(options, 'deprecated', report) ?? false,
    })),
    reserved: reservedOf(node.reserved, maxEnumNumber),
    range: file.source === undefined ? undefined : node.name.at,
  }
}

function reservedOf({ ranges, names }: ReservedNode, max: bigint): Message['reserved'] {
  const pair = ({ from, to }: RangeNode): readonly [number, number] => [Number(from), Number(to === 'max' ? max : to)]
  return { numbers: ranges.map(pair), names: names.map(({ text }) => text) }
}

/** Every message and enum of the files, nested ones after what holds them. */
export function indexTypes(files: readonly LinkedFile[]): Pick<Schema, 'messages' | 'enums'> {
  const messages = new Map<string, Message>()
  const enums = new Map<string, Enum>()
  const visit = (scope: { messages: readonly Message[]; enums: readonly Enum[] }): void => {
    for (const each of scope.enums) enums.set(each.fullName, each)
    for (const each of scope.messages) {
      messages.set(each.fullName, each)
      visit(each)
    }
  }
  for (const file of files) visit(file)
  return { messages, enums }
}
