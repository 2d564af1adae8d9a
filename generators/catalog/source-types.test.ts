import { readFileSync } from 'node:fs'
import { format } from 'prettier'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { catalogSchema } from './catalog-schema.ts'
import {
  clusterDefaults,
  groupDefaults,
  profiles,
  registryDefaults,
  topicDefaults,
  typescriptDefaults,
} from './defaults.ts'
import type { JsonSchema } from './json-schema.ts'
import { schemaReference } from './reference.ts'
import { schemaModule, sourceTypes } from './source-types.ts'

const file = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8').replaceAll('\r\n', '\n')
const schema = JSON.parse(file('../../catalog/catalog.schema.json')) as JsonSchema
const style = { parser: 'typescript', semi: false, singleQuote: true, printWidth: 120 } as const

test('what is derived from the schema is up to date', async () => {
  assert.is(file('source.ts'), await format(sourceTypes(schema), style))
  assert.is(file('catalog-schema.ts'), await format(schemaModule(schema), style))
})

test('the schema is valid by draft 2020-12', () => {
  const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, strictRequired: true })
  ajv.addVocabulary(['x-expected', 'x-quantity'])
  assert.ok(ajv.compile(catalogSchema))
})

test('every key has words for the editor', () => {
  for (const { path, description, keys } of schemaReference()) {
    assert.is.not(description, '', path)
    for (const key of keys) assert.is.not(key.description, '', `${path}.${key.name}`)
  }
})

test('the defaults that editors show are the ones that hold', () => {
  const shown = (path: string) => {
    const keys = schemaReference().find((section) => section.path === path)?.keys ?? []
    return Object.fromEntries(
      keys.flatMap(({ name, default: preset }) => (preset === undefined ? [] : [[name, preset]])),
    )
  }
  const text = (values: object) =>
    Object.fromEntries(Object.entries(values).map(([key, value]) => [key, String(value)]))
  const { jvm, threads, storage, ports, ...cluster } = clusterDefaults
  const { retry, ...group } = groupDefaults
  assert.equal(shown('defaults'), text(topicDefaults))
  assert.equal(shown('profiles.<name>'), text(profiles.balanced))
  assert.equal(shown('cluster'), text(cluster))
  assert.equal(shown('cluster.jvm'), text(jvm))
  assert.equal(shown('cluster.threads'), text(threads))
  assert.equal(shown('cluster.storage'), text(storage))
  assert.equal(shown('cluster.ports'), text(ports))
  assert.equal(shown('registry'), text(registryDefaults))
  assert.equal(shown('typescript'), text(typescriptDefaults))
  assert.equal(shown('groups.<name>'), text(group))
  assert.equal(shown('groups.<name>.retry'), text(retry))
})

test.run()
