import type { Topic } from '../model.ts'
import { pointer } from '../pointer.ts'
import type { RuleContext, SourceNode } from './rule.ts'

/** A place in the catalog with its overlay merged in, by JSON pointer. */
export interface CatalogPlace {
  readonly pointer: string
  readonly part?: 'key' | 'value'
}

/** What the YAML says at a path; undefined where it says nothing. */
export function sourceAt(source: SourceNode | undefined, ...path: readonly string[]): unknown {
  let node: unknown = source
  for (const segment of path) {
    if (typeof node !== 'object' || node === null || !Object.hasOwn(node, segment)) return undefined
    node = (node as SourceNode)[segment]
  }
  return node
}

/** The line that says the value at `path`, else the key of the nearest enclosing thing that is written down. */
export function placeOf(context: RuleContext, ...path: readonly string[]): CatalogPlace {
  const said = placeSaid(context, ...path)
  if (said !== undefined) return said
  for (let depth = path.length - 1; depth > 0; depth--) {
    const enclosing = placeSaid(context, ...path.slice(0, depth))
    if (enclosing !== undefined) return { ...enclosing, part: 'key' }
  }
  return { pointer: '' }
}

/** Like `placeOf`, but the key of an entry: what speaks of the whole thing rather than of one value in it. */
export function keyOf(context: RuleContext, ...path: readonly string[]): CatalogPlace {
  return { ...placeOf(context, ...path), part: 'key' }
}

/** The entry of a list that is `value`; the list where it has none. */
export function placeOfItem(context: RuleContext, path: readonly string[], value: string): CatalogPlace {
  const list = sourceAt(context.source, ...path)
  const index = Array.isArray(list) ? list.indexOf(value) : -1
  return placeOf(context, ...path, ...(index < 0 ? [] : [String(index)]))
}

/** Where a topic gets a setting from: its own line, the defaults, or, with neither written down, the topic itself. */
export function settingOf(context: RuleContext, topic: Topic, key: string): CatalogPlace {
  return (
    placeSaid(context, 'topics', topic.name, key) ??
    placeSaid(context, 'defaults', key) ??
    keyOf(context, 'topics', topic.name)
  )
}

/** The setting that a topic, or the defaults, write down: the first of `keys` that is said somewhere. */
export function firstSettingOf(context: RuleContext, topic: Topic, ...keys: readonly string[]): CatalogPlace {
  for (const section of [['topics', topic.name], ['defaults']]) {
    for (const key of keys) {
      const place = placeSaid(context, ...section, key)
      if (place !== undefined) return place
    }
  }
  return keyOf(context, 'topics', topic.name)
}

/** Whether the topic itself, not the defaults, says this. */
export function isSaidBy(context: RuleContext, topic: Topic, key: string): boolean {
  return sourceAt(context.source, 'topics', topic.name, key) !== undefined
}

/** Whether the topic or the defaults write this down. */
export function isSaid(context: RuleContext, topic: Topic, key: string): boolean {
  return isSaidBy(context, topic, key) || sourceAt(context.source, 'defaults', key) !== undefined
}

/** The line that says the value at `path`, if any does. */
export function placeSaid(context: RuleContext, ...path: readonly string[]): CatalogPlace | undefined {
  return sourceAt(context.source, ...path) === undefined ? undefined : { pointer: pointer(...path) }
}
