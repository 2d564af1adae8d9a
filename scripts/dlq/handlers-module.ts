import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { kebab, modulePaths } from '../../generators/typescript/modules.ts'
import type { Catalog, Group } from '../../generators/catalog/model.ts'
import type { GroupDefinition } from '../../runtime/definitions.ts'

/** What `--handlers` names cannot be used; the message says what to export. */
export class HandlersError extends Error {
  override readonly name = 'HandlersError'
}

/** A module of the application, and what its generated code says of the group. */
export interface LoadedHandlers {
  readonly definition: GroupDefinition<object>
  readonly handlers: object
}

/**
 * Imports `MODULE` or `MODULE#export`: the object given to `run<Group>`. Without a name it is the export `handlers`, else
 * the only export that has the group's handlers. Throws HandlersError.
 */
export async function loadHandlers(
  given: string,
  catalog: Catalog,
  group: Group,
  out: string,
): Promise<LoadedHandlers> {
  const [path = '', name] = given.split('#')
  const exported = await importFrom(resolve(path), given)
  const definition = definitionIn(exported, group) ?? (await generatedDefinition(catalog, group, out))
  const handlers = name === undefined ? found(exported, definition) : exported[name]
  if (typeof handlers !== 'object' || handlers === null) {
    const wanted = definition.subscriptions.map(({ handler }) => handler)
    throw new HandlersError(
      `${given} exports no ${name ?? `object with ${[...new Set(wanted)].join(', ')}`}; export the object you give to ${definition.runner}`,
    )
  }
  return { definition, handlers }
}

function found(exported: Exports, { subscriptions }: GroupDefinition<object>): unknown {
  if ('handlers' in exported) return exported['handlers']
  const fitting = Object.values(exported).filter(
    (value) => isObject(value) && subscriptions.every(({ handler }) => handler in value),
  )
  return fitting.length === 1 ? fitting[0] : undefined
}

type Exports = Readonly<Record<string, unknown>>

async function importFrom(path: string, given: string): Promise<Exports> {
  try {
    return (await import(pathToFileURL(path).href)) as Exports
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause)
    throw new HandlersError(`${given} cannot be imported: ${why}`, { cause })
  }
}

/** An application whose generated code is compiled elsewhere exports the group's definition beside the handlers. */
function definitionIn(exported: Exports, { name }: Group): GroupDefinition<object> | undefined {
  return Object.values(exported).find((value): value is GroupDefinition<object> => isDefinition(value, name))
}

async function generatedDefinition(catalog: Catalog, group: Group, out: string): Promise<GroupDefinition<object>> {
  const modules = modulePaths(
    'typescript/groups',
    catalog.groups.map(({ as }) => kebab(as)),
  )
  const base = join(out, modules.get(kebab(group.as)) ?? '')
  const path = [`${base}.js`, `${base}.ts`].find((one) => existsSync(one))
  const definition = path && definitionIn(await importFrom(resolve(path), path), group)
  if (definition) return definition
  throw new HandlersError(
    `the generated code of ${group.name} is not at ${base}: name its folder with --out, or export the group's definition (\`…Group\`) from the module of the handlers`,
  )
}

function isDefinition(value: unknown, name: string): boolean {
  return isObject(value) && 'subscriptions' in value && 'name' in value && value.name === name
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}
