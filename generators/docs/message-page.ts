import type { Catalog } from '../catalog/model.ts'
import type { Enum, Field, Message } from '../protobuf/schema.ts'
import { render } from '../templates/render.ts'
import { indexOf } from './catalog-index.ts'
import { links, listed, type Pages } from './pages.ts'
import { typeText } from './type-text.ts'

/** All messages and enums of one package, by full name. */
export function messagePage(catalog: Catalog, name: string, pages: Pages, header: readonly string[]): string {
  const { messages, enums } = catalog.schema
  const own = pages.members.get(name) ?? []
  const files = indexOf(catalog).files.get(name) ?? []
  return render('docs/messages.md', {
    header,
    name: name === '' ? 'Messages without a package' : name,
    files: listed(files.map((file) => file.path)),
    messages: own.flatMap((type) => messages.get(type) ?? []).map((message) => messageView(catalog, message, pages)),
    enums: own.flatMap((type) => enums.get(type) ?? []).map(enumView),
  })
}

function messageView(catalog: Catalog, message: Message, pages: Pages): object {
  const bound = indexOf(catalog).messages.get(message.fullName)
  const topics = (bound?.topics ?? []).map((topic) => ({
    text: topic,
    target: `../${pages.topics.get(topic) ?? 'README.md'}`,
  }))
  return {
    fullName: message.fullName,
    comment: message.comment,
    deprecated: message.deprecated,
    topics: links(topics),
    fields: fieldRows(message, pages, '../'),
  }
}

/** Rows of a table of fields, in declaration order. */
export function fieldRows(message: Message, pages: Pages, up: string): readonly object[] {
  return message.fields.map((field: Field) => ({
    number: field.number,
    name: field.name,
    oneof: field.oneof ?? null,
    type: typeText(field, pages, up),
    comment: field.comment,
    deprecated: field.deprecated,
  }))
}

function enumView(type: Enum): object {
  return {
    fullName: type.fullName,
    comment: type.comment,
    deprecated: type.deprecated,
    values: type.values.map(({ name, number, comment, deprecated }) => ({ name, number, comment, deprecated })),
  }
}
