import { markdownId } from '../templates/markdown.ts'
import type { Field, Type } from '../protobuf/schema.ts'
import type { Pages } from './pages.ts'

/** A field's type in the words of a `.proto` file: text around a name that may have a page. */
export interface TypeText {
  readonly before: string
  readonly name: string
  /** Relative to the docs folder's `messages/` or any page beside it; `null` where the type has no page. */
  readonly target: string | null
  readonly after: string
}

/** @param up how to get from the page to the docs folder: `../` or empty. */
export function typeText(field: Field, pages: Pages, up: string): TypeText {
  const { shape } = field
  const { name, target } = named(shape.kind === 'map' ? shape.value : shape.type, pages, up)
  if (shape.kind === 'map') return { before: `map<${shape.key}, `, name, target, after: '>' }
  if (shape.kind === 'repeated') return { before: 'repeated ', name, target, after: '' }
  return { before: presence(field), name, target, after: '' }
}

/** Messages are always optional; saying so helps only with values. */
function presence(field: Field): string {
  if (field.oneof !== undefined) return ''
  if (field.presence === 'required') return 'required '
  const isMessage = field.shape.kind === 'singular' && field.shape.type.kind === 'message'
  return field.presence === 'explicit' && !isMessage ? 'optional ' : ''
}

function named(type: Type, pages: Pages, up: string): { name: string; target: string | null } {
  if (type.kind === 'scalar') return { name: type.scalar, target: null }
  const target = typeTarget(type.name, pages, up)
  return { name: target === null ? type.name : type.name.slice(type.name.lastIndexOf('.') + 1), target }
}

/** Link to the section of a message or enum; `null` where it has no page. */
export function typeTarget(fullName: string, pages: Pages, up: string): string | null {
  const path = pages.packages.get(pages.types.get(fullName) ?? '\0')
  return path === undefined ? null : `${up}${path}#${markdownId(fullName)}`
}
