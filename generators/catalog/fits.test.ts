import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { parse } from 'yaml'
import { Random } from '../../tests/codec/random.ts'
import { catalogSchema } from './catalog-schema.ts'
import { fits } from './fits.ts'
import type { JsonSchema } from './json-schema.ts'

const ajv = new Ajv2020({ strict: false, validateSchema: false, meta: false })
const accepts = ajv.compile(catalogSchema)
const catalog: unknown = parse(readFileSync(new URL('../../catalog/catalog.yaml', import.meta.url), 'utf8'))

/** Every value that a schema of ours could have an opinion on, of each kind. */
const values = [null, true, false, 0, 1, -1, 1.5, 70000, 2 ** 31, 2 ** 53, '', 'x', '1', '7d', '1 MB', 'a b', '😀', [], ['x', 'x'], [{}], {}, { x: 1 }] // prettier-ignore

interface Spot {
  readonly holder: Record<string, unknown>
  readonly key: string
}

function spots(value: unknown, found: Spot[] = []): Spot[] {
  if (typeof value !== 'object' || value === null) return found
  for (const key of Object.keys(value)) {
    found.push({ holder: value as Record<string, unknown>, key })
    spots((value as Record<string, unknown>)[key], found)
  }
  return found
}

/** Changes one place of the data: another value, a key less, a key more, a key of another name, a value of elsewhere. */
function damage(data: unknown, random: Random): void {
  const all = spots(data)
  const at = all[random.below(all.length)]!
  const other = all[random.below(all.length)]!
  const value = values[random.below(values.length)]
  const choice = random.below(5)
  if (choice === 0) at.holder[at.key] = structuredClone(value)
  else if (choice === 1) at.holder[at.key] = structuredClone(other.holder[other.key])
  else if (Array.isArray(at.holder)) at.holder.push(structuredClone(at.holder[0]))
  else if (choice === 2) delete at.holder[at.key]
  else if (choice === 3) at.holder[other.key] = structuredClone(value)
  else at.holder[`${at.key}x`] = structuredClone(at.holder[at.key])
}

test('the catalog of this repository fits', () => {
  assert.ok(fits(catalog, catalogSchema, catalogSchema))
})

test('damaged catalogs fit exactly where ajv says so', () => {
  const random = new Random(7)
  let refused = 0
  for (let round = 0; round < 800; round++) {
    const data = structuredClone(catalog)
    for (let left = random.below(2); left >= 0; left--) damage(data, random)
    const expected = accepts(data)
    if (!expected) refused++
    assert.is(fits(data, catalogSchema, catalogSchema), expected, JSON.stringify(accepts.errors))
  }
  assert.ok(refused > 200 && refused < 780, `${refused} refused`)
})

test('every definition takes and refuses the same values as in ajv', () => {
  ajv.addSchema(catalogSchema, 'catalog')
  for (const name of Object.keys(catalogSchema.$defs ?? {})) {
    const schema: JsonSchema = { $ref: `#/$defs/${name}` }
    const ajvSays = ajv.getSchema(`catalog#/$defs/${name}`)!
    for (const value of [...values, ...spots(catalog).map(({ holder, key }) => holder[key])])
      assert.is(fits(value, schema, catalogSchema), ajvSays(value), `${name}: ${JSON.stringify(value)}`)
  }
})

test('the schema says nothing that is not looked at', () => {
  const looked = new Set(['$ref', 'anyOf', 'const', 'enum', 'type', 'pattern', 'minLength', 'minimum', 'maximum', 'items', 'minItems', 'uniqueItems', 'properties', 'required', 'additionalProperties', 'propertyNames', 'minProperties', 'maxProperties']) // prettier-ignore
  const words = new Set(['$schema', '$id', '$defs', '$comment', 'title', 'description', 'default', 'examples', 'x-expected', 'x-quantity']) // prettier-ignore
  const visit = (schema: JsonSchema): void => {
    for (const key of Object.keys(schema)) assert.ok(looked.has(key) || words.has(key), `\`${key}\` is not looked at`)
    const { anyOf = [], properties = {}, items, additionalProperties, propertyNames, $defs = {} } = schema
    for (const each of [
      ...anyOf,
      ...Object.values(properties),
      items,
      additionalProperties,
      propertyNames,
      ...Object.values($defs),
    ])
      if (typeof each === 'object') visit(each)
  }
  visit(catalogSchema)
})

test.run()
