import { readFileSync, writeFileSync } from 'node:fs'
import { format } from 'prettier'
import type { JsonSchema } from '../../generators/catalog/json-schema.ts'
import { schemaModule, sourceTypes } from '../../generators/catalog/source-types.ts'

/** Writes what is derived from catalog/catalog.schema.json: run it after every change of that file. */
const root = new URL('../../', import.meta.url)
const schema = JSON.parse(readFileSync(new URL('catalog/catalog.schema.json', root), 'utf8')) as JsonSchema
const style = { parser: 'typescript', semi: false, singleQuote: true, printWidth: 120 } as const
for (const [path, text] of [
  ['generators/catalog/source.ts', sourceTypes(schema)],
  ['generators/catalog/catalog-schema.ts', schemaModule(schema)],
] as const) {
  writeFileSync(new URL(path, root), await format(text, style))
}
