import type { GeneratedFile } from '../generator.ts'
import { applicationSymbol, connectionSymbol, connectSymbol } from './application-module.ts'
import { lines, ts, type Symbol } from './code.ts'
import type { Context } from './context.ts'
import type { GroupPlan } from './group.ts'
import { isDeclared, isPrinted } from './message-module.ts'
import { declarations } from './names.ts'
import type { PublisherPlan } from './publisher.ts'
import { literal } from './literal.ts'
import { sourceFile, specifier } from './source-file.ts'
import { topicsSymbol } from './topics-module.ts'

const module = 'typescript/index'

interface Export {
  readonly symbol: Symbol
  readonly typeOnly: boolean
}

/** What an application imports: everything public by its own name, and the runtime's values that it handles. */
export function barrel(
  publishers: readonly PublisherPlan[],
  groups: readonly GroupPlan[],
  context: Context,
): GeneratedFile {
  const value = (named: Symbol): Export => ({ symbol: named, typeOnly: false })
  const type = (named: Symbol): Export => ({ symbol: named, typeOnly: true })
  const exports = [
    ...publishers.flatMap(({ publish, key }) => [value(publish), ...(key === undefined ? [] : [type(key)])]),
    ...groups.flatMap(({ run, handlers, handled }) => [
      value(run),
      type(handlers),
      ...handled.flatMap(({ key }) => (key === undefined ? [] : [type(key)])),
    ]),
    value(applicationSymbol),
    value(connectSymbol),
    type(connectionSymbol),
    value(topicsSymbol),
    ...messageExports(context, value, type),
  ]
  const byModule = new Map<string, Export[]>()
  for (const each of exports) byModule.set(each.symbol.module, [...(byModule.get(each.symbol.module) ?? []), each])
  const statements = [...byModule]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([from, names]) => printExport(from, names, context))
  const runtimeValues =
    'BatchPublishError, ConfigurationError, Decimal, Duration, inBatches, now, PublishError, Timestamp, UnroutableError, UnsetKeyError, WireError'
  const runtimeTypes = 'ClientOptions, Handler, PublishOptions, Receipt, ReceivedRecord, Running, RunOptions'
  const code = lines([
    ...statements,
    ts`export { ${runtimeValues} } from ${literal(context.style.runtime)}`,
    ts`export type { ${runtimeTypes} } from ${literal(context.style.runtime)}`,
  ])
  return sourceFile(module, code, context.style)
}

function printExport(from: string, names: readonly Export[], context: Context) {
  const sorted = [...names].sort((a, b) => (a.symbol.name < b.symbol.name ? -1 : 1))
  const onlyTypes = sorted.every(({ typeOnly }) => typeOnly)
  const list = sorted
    .map((each) => (each.typeOnly && !onlyTypes ? `type ${each.symbol.name}` : each.symbol.name))
    .join(', ')
  return ts`export ${onlyTypes ? 'type ' : ''}{ ${list} } from ${literal(specifier(module, from, context.style))}`
}

function messageExports(
  context: Context,
  value: (named: Symbol) => Export,
  type: (named: Symbol) => Export,
): readonly Export[] {
  return context.catalog.schema.files.flatMap(declarations).flatMap((declared) => {
    if (declared.kind === 'enum') return [value(context.names.enum(declared.fullName))]
    const { class: named, input, type: codec } = context.names.message(declared.fullName)
    if (!isPrinted(declared, context)) return []
    if (!isDeclared(declared, context)) return [type(input), value(codec)]
    return [value(named), type(input), value(codec)]
  })
}
