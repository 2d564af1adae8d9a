import { catalogSchema } from '../catalog/catalog-schema.ts'
import { deref, expected, type JsonSchema } from '../catalog/json-schema.ts'
import { render } from '../templates/render.ts'

/** Every key of a catalog, from the schema that checks it. */
export function referencePage(header: readonly string[]): string {
  const sections: Section[] = []
  collect(sections, '', catalogSchema)
  return render('docs/catalog-reference.md', { header, sections: sections.map(sectionView) })
}

interface Section {
  /** Where it stands in a catalog: empty for the whole, else `topics.<name>`. */
  readonly path: string
  readonly schema: JsonSchema
}

/** Sections in the order of the keys, an object after the one that holds it. */
function collect(sections: Section[], path: string, given: JsonSchema): void {
  const schema = deref(given, catalogSchema)
  if (
    schema.properties === undefined &&
    typeof schema.additionalProperties !== 'object' &&
    schema.items === undefined
  ) {
    for (const choice of schema.anyOf ?? []) collect(sections, path, choice)
    return
  }
  if (schema.properties !== undefined) sections.push({ path, schema })
  for (const [key, value] of Object.entries(schema.properties ?? {}))
    collect(sections, path === '' ? key : `${path}.${key}`, value)
  if (typeof schema.additionalProperties === 'object') collect(sections, `${path}.<name>`, schema.additionalProperties)
  if (schema.items !== undefined) collect(sections, `${path}[]`, schema.items)
}

function sectionView({ path, schema }: Section): object {
  return {
    path: path === '' ? 'The catalog' : path,
    description: schema.description ?? '',
    keys: Object.entries(schema.properties ?? {}).map(([name, given]) => {
      const value = deref(given, catalogSchema)
      return {
        name,
        required: schema.required?.includes(name) ?? false,
        what: words(value),
        default: value.default === undefined ? null : JSON.stringify(value.default),
        example: value.examples?.[0] === undefined ? null : JSON.stringify(value.examples[0]),
        description: value.description ?? '',
      }
    }),
  }
}

/** `expected` marks names with backticks; a cell of a table escapes them, so they go. */
function words(schema: JsonSchema): string {
  const choices = schema.anyOf?.map((choice) => expected(deref(choice, catalogSchema))) ?? []
  const text =
    schema['x-expected'] === undefined && choices.length > 0 ? [...new Set(choices)].join(', or ') : expected(schema)
  return text.replaceAll('`', '')
}
