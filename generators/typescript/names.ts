import { messageName, upperCamel } from '../catalog/names.ts'
import type { Catalog } from '../catalog/model.ts'
import type { Enum, Message, ProtoFile } from '../protobuf/schema.ts'
import { symbol, type Symbol } from './code.ts'
import { keyFunctionName, keyParserName } from './local-names.ts'
import { kebab, modulePaths } from './modules.ts'
import { properties } from './properties.ts'
import { globals, words } from './reserved.ts'
import { runtimeNames } from './runtime-symbols.ts'

/** What is generated for one message. */
export interface MessageSymbols {
  readonly class: Symbol
  readonly input: Symbol
  /** The MessageType. */
  readonly type: Symbol
  readonly defaults: Symbol
  readonly fields: Symbol
  readonly create: Symbol
  readonly size: Symbol
  readonly write: Symbol
  readonly read: Symbol
}

/** Every name and module of the output, each name once in all of it: what one index can export. */
export interface Names {
  message(fullName: string): MessageSymbols
  enum(fullName: string): Symbol
  /** The function that gives a message its fields. */
  fill(fullName: string): Symbol
  /** The function that makes what a oneof of a message holds. */
  choose(fullName: string, oneof: string): Symbol
  /** The ProtoText of a file. */
  schema(path: string): Symbol
  /** Where the messages of a file are. */
  messages(path: string): string
  /** Claims a name that nothing has yet, with `$` where it must. */
  claim(module: string, name: string): Symbol
}

const derived = {
  class: (name: string) => name,
  input: (name: string) => `${name}Input`,
  type: (name: string) => `${lowerFirst(name)}Type`,
  defaults: (name: string) => `${name}Defaults`,
  fields: (name: string) => `${lowerFirst(name)}Fields`,
  create: (name: string) => `to${name}`,
  size: (name: string) => `size${name}`,
  write: (name: string) => `write${name}`,
  read: (name: string) => `read${name}`,
}

const symbolsOf = (module: string, name: string): MessageSymbols => ({
  class: symbol(module, derived.class(name)),
  input: symbol(module, derived.input(name)),
  type: symbol(module, derived.type(name)),
  defaults: symbol(module, derived.defaults(name)),
  fields: symbol(module, derived.fields(name)),
  create: symbol(module, derived.create(name)),
  size: symbol(module, derived.size(name)),
  write: symbol(module, derived.write(name)),
  read: symbol(module, derived.read(name)),
})

/** Publishers, runners and the messages that topics carry have their names from the catalog; the others make way. */
export function planNames(catalog: Catalog): Names {
  const { files, messages } = catalog.schema
  const taken = new Set<string>([...globals, ...words, ...runtimeNames, ...fixedNames(catalog)])
  const modules = modulePaths(
    'typescript/messages',
    files.map((file) => file.path.replace(/\.proto$/, '')),
  )
  const moduleOf = (path: string): string => modules.get(path.replace(/\.proto$/, '')) ?? ''
  const schemas = modulePaths(
    'typescript/schemas',
    files.map((file) => file.path.replace(/\.proto$/, '')),
  )
  const claim = (module: string, name: string): Symbol =>
    symbol(
      module,
      free([name], (each) => [each], taken),
    )

  const byMessage = new Map<string, MessageSymbols>()
  const nameMessage = (message: Message, candidates: readonly string[]): void => {
    const name = free(candidates, (each) => Object.values(derived).map((of) => of(each)), taken)
    const module = moduleOf(message.file)
    byMessage.set(message.fullName, symbolsOf(module, name))
  }
  for (const { type, as } of catalog.messages) nameMessage(type, [as])
  const byEnum = new Map<string, Symbol>()
  for (const file of files) {
    for (const declared of declarations(file)) {
      if (byMessage.has(declared.fullName)) continue
      const short = declared.kind === 'message' ? messageName(declared, catalog.schema) : enumName(declared, catalog)
      const candidates = [short, upperCamel(file.package) + short]
      if (declared.kind === 'message') nameMessage(declared, candidates)
      else
        byEnum.set(
          declared.fullName,
          symbol(
            moduleOf(declared.file),
            free(candidates, (each) => [each], taken),
          ),
        )
    }
  }
  const bySchema = new Map(
    files.map((file) => [
      file.path,
      claim(schemas.get(file.path.replace(/\.proto$/, '')) ?? '', `${schemaName(file.path)}Proto`),
    ]),
  )
  // Functions that only their own module calls come last: they make way for what programs call.
  const fills = new Map<string, Symbol>()
  const chooses = new Map<string, Symbol>()
  for (const [fullName, { class: type }] of byMessage) {
    fills.set(fullName, claim(type.module, `fill${type.name}`))
    const message = messages.get(fullName)
    if (message === undefined) continue
    for (const { name } of message.oneofs) {
      const property = properties(message).oneof(name)
      const choose = `choose${type.name}${property.charAt(0).toUpperCase()}${property.slice(1)}`
      chooses.set(`${fullName}.${name}`, claim(type.module, choose))
    }
  }
  return {
    message: (fullName) => found(byMessage, fullName),
    enum: (fullName) => found(byEnum, fullName),
    fill: (fullName) => found(fills, fullName),
    choose: (fullName, oneof) => found(chooses, `${fullName}.${oneof}`),
    schema: (path) => found(bySchema, path),
    messages: moduleOf,
    claim,
  }

  function enumName(declared: Enum, of: Catalog): string {
    const parent = declared.parent === undefined ? undefined : messages.get(declared.parent)
    return (parent === undefined ? '' : messageName(parent, of.schema)) + upperCamel(declared.name)
  }
}

/** Names that the catalog gives, or that every package has. */
const fixedNames = (catalog: Catalog): string[] => [
  ...catalog.topics.flatMap((topic) => topic.publisher ?? []),
  ...catalog.topics.flatMap((topic) => [keyFunctionName(topic), keyParserName(topic)]),
  ...catalog.groups.flatMap((group) => [`run${group.as}`, `${group.as}Handlers`]),
  'application',
  'connect',
  'connectWith',
  'topics',
  'Connection',
  'shared',
  'client',
]

const schemaName = (path: string): string =>
  lowerFirst(
    upperCamel(
      kebab(
        path
          .replace(/\.proto$/, '')
          .split('/')
          .at(-1) ?? '',
      ),
    ),
  )

/** All messages and enums of a file, nested ones after their parents. */
export function declarations(file: ProtoFile): readonly (Message | Enum)[] {
  const nested = (message: Message): readonly (Message | Enum)[] => [
    message,
    ...message.enums,
    ...message.messages.flatMap(nested),
  ]
  return [...file.enums, ...file.messages.flatMap(nested)]
}

/** The first candidate all of whose names are free, else the last with as many `$` as it takes. */
function free(
  candidates: readonly string[],
  namesOf: (candidate: string) => readonly string[],
  taken: Set<string>,
): string {
  const isFree = (candidate: string): boolean => namesOf(candidate).every((name) => !taken.has(name))
  let chosen = candidates.find(isFree) ?? candidates.at(-1) ?? ''
  while (!isFree(chosen)) chosen += '$'
  for (const name of namesOf(chosen)) taken.add(name)
  return chosen
}

export function lowerFirst(name: string): string {
  const capitals = /^[A-Z]+(?=[A-Z][a-z]|$)/.exec(name)?.[0]
  return capitals === undefined
    ? name.charAt(0).toLowerCase() + name.slice(1)
    : capitals.toLowerCase() + name.slice(capitals.length)
}

function found<T>(map: ReadonlyMap<string, T>, name: string): T {
  const value = map.get(name)
  if (value === undefined) throw new Error(`nothing is generated for ${name}`)
  return value
}
