import { Cursor, Unexpected, type Report } from './cursor.ts'
import { parseInlineOptions, parseOptionStatement } from './parse-options.ts'
import type {
  EnumNode, EnumValueNode, FieldNode, FileNode, ImportNode, MessageNode, OneofNode, OptionNode, RangeNode, ReservedNode, Word,
} from './syntax.ts' // prettier-ignore

/** As protoc: messages nested more deeply are refused. */
const deepestMessage = 32

/** What begins a part that is read past; a parenthesis is in the name of every custom option. */
const readPast: ReadonlySet<string> = new Set(['service', 'extend', 'extensions', '('])

type Open<T> = {
  -readonly [K in keyof T]: T[K] extends readonly (infer E)[]
    ? E[]
    : T[K] extends ReservedNode
      ? Open<ReservedNode>
      : T[K]
}

/**
 * The declarations of one `.proto` text with their places. Whatever is wrong is reported and stepped over, so that one
 * run names every mistake; services, extensions and custom options are read and left out.
 */
export function parseProto(path: string, source: string | undefined, text: string, report: Report): FileNode {
  const cursor = new Cursor(source ?? path, text, report)
  const file: Open<FileNode> = {
    path, source, syntax: 'proto2', saysSyntax: false, package: undefined, imports: [], options: [], messages: [], enums: [], others: [],
    // protoc steps over a NUL, protobufjs does not.
    partial: text.includes('\0') || cursor.holds((token) => readPast.has(token.text)),
  } // prettier-ignore
  cursor.attempt(() => parseSyntax(cursor, file))
  while (cursor.peek().kind !== 'end') {
    cursor.attempt(() => {
      if (cursor.at('}')) cursor.unexpected('a declaration')
      parseTopLevel(cursor, file)
    })
  }
  return file
}

function parseSyntax(cursor: Cursor, file: Open<FileNode>): void {
  if (!(cursor.at('syntax') || cursor.at('edition')) || !cursor.at('=', 1)) return
  file.saysSyntax = true
  const kind = cursor.next().text
  cursor.expect('=')
  const { text, at } = cursor.string()
  cursor.expect(';')
  if (kind === 'syntax' && (text === 'proto2' || text === 'proto3')) file.syntax = text
  else if (kind === 'edition' && text === '2023') file.syntax = text
  else cursor.report('proto-edition', `${kind} ${JSON.stringify(text)} is not supported`, at)
}

function parseTopLevel(cursor: Cursor, file: Open<FileNode>): void {
  if (cursor.take(';')) return
  const comment = cursor.commentAbove()
  if (cursor.at('package')) parsePackage(cursor, file)
  else if (cursor.take('import')) file.imports.push(parseImport(cursor))
  else if (cursor.take('option')) file.options.push(parseOptionStatement(cursor))
  else if (cursor.take('message')) file.messages.push(parseMessage(cursor, comment, file.syntax, 1))
  else if (cursor.take('enum')) file.enums.push(parseEnum(cursor, comment))
  else if (cursor.take('extend')) parseExtend(cursor)
  else if (cursor.take('service')) {
    file.others.push(cursor.word('the name of the service'))
    cursor.skipBlock()
  } else cursor.unexpected('`message`, `enum`, `import` or another declaration')
}

function parsePackage(cursor: Cursor, file: Open<FileNode>): void {
  const first = cursor.next()
  const name = cursor.dotted('the name of the package', false)
  cursor.expect(';')
  if (file.package === undefined) file.package = name
  else cursor.report('proto-syntax', 'a second `package`: a file has one', cursor.range(first))
}

function parseImport(cursor: Cursor): ImportNode {
  const kind = cursor.take('public') ? 'public' : cursor.take('weak') ? 'weak' : 'plain'
  const path = cursor.string()
  cursor.expect(';')
  return { path, kind }
}

/** Extensions are not part of a message here: their bytes are unknown fields. */
function parseExtend(cursor: Cursor): void {
  cursor.dotted('the message that is extended', true)
  cursor.skipBlock()
}

type Syntax = FileNode['syntax']

function parseMessage(cursor: Cursor, above: string, syntax: Syntax, depth: number): MessageNode {
  const name = cursor.word('the name of the message')
  const message: Open<MessageNode> = {
    name, comment: '', options: [], fields: [], oneofs: [], messages: [], enums: [], reserved: emptyReserved(), extensions: [], others: [],
  } // prettier-ignore
  if (depth > deepestMessage) {
    cursor.report('proto-syntax', `messages are nested more than ${deepestMessage} deep`, name.at)
    throw new Unexpected()
  }
  if (!cursor.at('{')) cursor.unexpected('`{`')
  let first = true
  cursor.block(() => {
    if (first) message.comment = both(above, cursor.commentBeside())
    first = false
    parseMessageStatement(cursor, message, syntax, depth)
  })
  if (first) message.comment = above
  return message
}

function parseMessageStatement(cursor: Cursor, message: Open<MessageNode>, syntax: Syntax, depth: number): void {
  if (cursor.take(';')) return
  const comment = cursor.commentAbove()
  if (cursor.take('option')) message.options.push(parseOptionStatement(cursor))
  else if (cursor.take('message')) message.messages.push(parseMessage(cursor, comment, syntax, depth + 1))
  else if (cursor.take('enum')) message.enums.push(parseEnum(cursor, comment))
  else if (cursor.take('oneof')) parseOneof(cursor, comment, message)
  else if (cursor.take('extend')) parseExtend(cursor)
  else if (cursor.take('reserved')) parseReserved(cursor, message.reserved)
  else if (cursor.take('extensions')) {
    message.extensions.push(...parseRanges(cursor))
    parseInlineOptions(cursor)
    cursor.expect(';')
  } else {
    const field = parseField(cursor, comment, undefined)
    if (field !== undefined) message.fields.push(field)
  }
}

function parseOneof(cursor: Cursor, above: string, message: Open<MessageNode>): void {
  const name = cursor.word('the name of the oneof')
  const oneof: Open<OneofNode> = { name, comment: above }
  message.oneofs.push(oneof)
  const before = message.fields.length
  if (!cursor.at('{')) cursor.unexpected('`{`')
  let first = true
  cursor.block(() => {
    if (first) oneof.comment = both(above, cursor.commentBeside())
    first = false
    if (cursor.take(';')) return
    if (cursor.take('option')) return void parseOptionStatement(cursor)
    const field = parseField(cursor, cursor.commentAbove(), name.text)
    if (field !== undefined) message.fields.push(field)
  })
  if (message.fields.length === before)
    cursor.report('proto-oneof-empty', `oneof \`${name.text}\` has no fields`, name.at)
}

/** Undefined for a group, which is reported and stepped over. */
function parseField(cursor: Cursor, above: string, oneof: string | undefined): FieldNode | undefined {
  const labelled = cursor.peek()
  const label = cursor.take('optional')
    ? 'optional'
    : cursor.take('required')
      ? 'required'
      : cursor.take('repeated')
        ? 'repeated'
        : undefined
  if (label !== undefined && oneof !== undefined) {
    const message = `a field of oneof \`${oneof}\` cannot be \`${label}\``
    cursor.report('proto-label', message, cursor.range(labelled), { hint: `remove \`${label}\`` })
  }
  if (cursor.at('group') && cursor.peek(1).kind === 'name' && cursor.at('=', 2)) return refuseGroup(cursor)
  const map = cursor.at('map') && cursor.at('<', 1) ? parseMap(cursor, label, oneof) : undefined
  const type = map?.value ?? cursor.dotted('the type of a field', true)
  const name = cursor.word('the name of the field')
  cursor.expect('=')
  const number = cursor.integer('a field number')
  const options = parseInlineOptions(cursor)
  cursor.expect(';')
  const comment = both(above, cursor.commentBeside())
  return {
    name,
    comment,
    label: oneof === undefined && map === undefined ? label : undefined,
    type,
    mapKey: map?.key,
    number,
    oneof,
    options,
  }
}

function refuseGroup(cursor: Cursor): undefined {
  cursor.next()
  const name = cursor.word('the name of the group')
  cursor.report('proto-group', `\`${name.text}\` is a group`, name.at)
  cursor.skipStatement()
}

function parseMap(cursor: Cursor, label: string | undefined, oneof: string | undefined): { key: Word; value: Word } {
  const first = cursor.next()
  cursor.expect('<')
  const key = cursor.dotted('the key type of a map', true)
  cursor.expect(',')
  const repeated = cursor.at('repeated') ? cursor.next() : undefined
  if (repeated !== undefined)
    cursor.report('proto-map', "a map's values cannot be `repeated`", cursor.range(repeated), {
      hint: 'make a message that holds the list, and a map to that',
    })
  const value = cursor.dotted('the value type of a map', true)
  const end = cursor.expect('>')
  if (label !== undefined) cursor.report('proto-map', `a map cannot be \`${label}\``, cursor.range(first, end))
  if (oneof !== undefined)
    cursor.report('proto-map', `a map cannot be a member of oneof \`${oneof}\``, cursor.range(first, end))
  return { key, value }
}

function parseEnum(cursor: Cursor, above: string): EnumNode {
  const name = cursor.word('the name of the enum')
  const node: Open<EnumNode> = { name, comment: above, options: [], values: [], reserved: emptyReserved() }
  if (!cursor.at('{')) cursor.unexpected('`{`')
  let first = true
  cursor.block(() => {
    if (first) node.comment = both(above, cursor.commentBeside())
    first = false
    if (cursor.take(';')) return
    if (cursor.take('option')) node.options.push(parseOptionStatement(cursor))
    else if (cursor.take('reserved')) parseReserved(cursor, node.reserved)
    else node.values.push(parseEnumValue(cursor))
  })
  return node
}

function parseEnumValue(cursor: Cursor): EnumValueNode {
  const above = cursor.commentAbove()
  const name = cursor.word('the name of an enum value')
  cursor.expect('=')
  const number = cursor.integer('a number')
  const options: OptionNode[] = parseInlineOptions(cursor)
  cursor.expect(';')
  return { name, number, comment: both(above, cursor.commentBeside()), options }
}

function emptyReserved(): Open<ReservedNode> {
  return { ranges: [], names: [] }
}

/** Names in quotes (proto2, proto3) or bare (editions), or ranges. */
function parseReserved(cursor: Cursor, reserved: Open<ReservedNode>): void {
  const kind = cursor.peek().kind
  if (kind === 'string' || kind === 'name') {
    do reserved.names.push(kind === 'string' ? cursor.string() : cursor.word('a reserved name'))
    while (cursor.take(','))
  } else reserved.ranges.push(...parseRanges(cursor))
  cursor.expect(';')
}

function parseRanges(cursor: Cursor): RangeNode[] {
  const ranges: RangeNode[] = []
  do {
    const first = cursor.peek()
    const from = cursor.integer('a number')
    const to = !cursor.take('to') ? from.value : cursor.take('max') ? 'max' : cursor.integer('a number').value
    ranges.push({ from: from.value, to, at: cursor.range(first, cursor.previous()) })
  } while (cursor.take(','))
  return ranges
}

function both(above: string, beside: string): string {
  return above === '' || beside === '' ? above + beside : `${above}\n${beside}`
}
