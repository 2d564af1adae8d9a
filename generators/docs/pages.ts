import type { Catalog } from '../catalog/model.ts'
import { fold, pathFault } from '../files/path.ts'

/** Where each thing has its page; paths relative to the docs folder. */
export interface Pages {
  /** Of a declared topic: `topics/orders.pending.md`. */
  readonly topics: ReadonlyMap<string, string>
  /** Of a proto package that was written for this catalog: `messages/jts.market.md`. */
  readonly packages: ReadonlyMap<string, string>
  /** Package of a message or enum by its full name; types of other packages are absent. */
  readonly types: ReadonlyMap<string, string>
  /** The other way round: full names of each package, sorted. */
  readonly members: ReadonlyMap<string, readonly string[]>
}

/** Names go to file systems that fold case and know devices; whatever clashes there gets a number, in sorted order. */
export function pagesOf(catalog: Catalog): Pages {
  const own = catalog.schema.files.filter((file) => file.source !== undefined)
  const packageOf = new Map(own.map((file) => [file.path, file.package]))
  const types = new Map<string, string>()
  for (const type of [...catalog.schema.messages.values(), ...catalog.schema.enums.values()]) {
    const name = packageOf.get(type.file)
    if (name !== undefined) types.set(type.fullName, name)
  }
  const members = new Map<string, string[]>()
  for (const name of types.values()) members.set(name, [])
  for (const type of [...types.keys()].sort()) members.get(types.get(type)!)?.push(type)
  const topics = catalog.topics.filter((topic) => topic.derived === undefined).map((topic) => topic.name)
  const packages = [...new Set(own.map((file) => file.package))].sort()
  return { topics: allocate('topics', topics), packages: allocate('messages', packages), types, members }
}

function allocate(folder: string, names: readonly string[]): Map<string, string> {
  const taken = new Set<string>()
  const paths = new Map<string, string>()
  for (const name of names) {
    const base =
      name === ''
        ? 'no-package'
        : pathFault(name.slice(0, 200)) === undefined
          ? name.slice(0, 200)
          : `_${name.slice(0, 199)}_`
    let path = `${folder}/${base}.md`
    for (let number = 2; taken.has(fold(path)); number++) path = `${folder}/${base}~${number}.md`
    taken.add(fold(path))
    paths.set(name, path)
  }
  return paths
}

/** Text and where it leads; `first` is false where a separator stands before it. */
export interface Link {
  readonly first: boolean
  readonly text: string
  readonly target: string
}

export function links(items: readonly { readonly text: string; readonly target: string }[]): readonly Link[] {
  return items.map((item, index) => ({ first: index === 0, ...item }))
}

/** Values of a list, with a flag for the separator. */
export function listed(values: readonly string[]): readonly { readonly first: boolean; readonly text: string }[] {
  return values.map((text, index) => ({ first: index === 0, text }))
}
