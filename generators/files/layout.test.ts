import { fileURLToPath } from 'node:url'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { Random } from '../../tests/codec/random.ts'
import { randomSchema } from '../../tests/codec/random-schema.ts'
import { localFiles } from '../../scripts/commands/files.ts'
import { readCatalog } from '../catalog/read.ts'
import type { GeneratedFile } from '../generator.ts'
import { hostileCases } from '../typescript/hostile-protos.ts'
import { typescript } from '../typescript/index.ts'
import { modelOf } from '../typescript/testing.ts'
import { prettify } from './format.ts'
import { layOut } from './layout.ts'

/** Holds what was laid out here to prettier; gives the share of it. */
async function compare(files: readonly GeneratedFile[]): Promise<number> {
  let certain = 0
  for (const file of files) {
    const text = layOut(file.content)
    if (text === undefined) continue
    assert.fixture(text, await prettify(file), `${file.path} as prettier has it`)
    certain++
  }
  return certain / files.length
}

test('the catalog of this repository is laid out as prettier does it, without prettier', async () => {
  const path = fileURLToPath(new URL('../../catalog/catalog.yaml', import.meta.url)).replaceAll('\\', '/')
  const { model } = readCatalog({ path, ...localFiles() })
  if (model === undefined) throw new Error('the catalog has errors')
  assert.is(await compare(typescript.generate(model)), 1)
})

test('names and comments that mean something are laid out as prettier does it, or left to it', async () => {
  for (const { catalog, decimal, protos } of hostileCases) {
    const model = modelOf({
      protos,
      ...(catalog === undefined ? {} : { catalog }),
      ...(decimal === undefined ? {} : { decimal }),
    })
    await compare(typescript.generate(model))
  }
})

test('random schemas are laid out as prettier does it, or left to it', async () => {
  for (let seed = 1; seed <= 6; seed++) {
    const { files, decimal } = randomSchema(new Random(seed))
    const model = modelOf({ protos: files, decimal: [decimal] })
    await compare(typescript.generate(model))
  }
})

test('shapes that have a rule of their own are left to prettier', () => {
  const kept = [
    'if (x)\nreturn 1', 'f(\na,\n)', 'const a = [\n1,\n]', 'const a =\n1', 'const a = b\n? 1\n: 2', "const a = 'it\\'s'",
    'const a = "x"', "const a = { 'x': 1 }", 'const a = 1.50', 'a() // why', 'const a = {\n}', 'a;', '[a]', 'const a = {',
    `const a = b(${'x'.repeat(120)})`, 'const a = `\n${b}`', '/* a\nb */', 'a \nb',
  ] // prettier-ignore
  for (const text of kept) assert.is(layOut(text), undefined, text)
})

test('lines are indented, blank ones kept where they part something, names broken where they do not fit', () => {
  const name = 'aVeryLongNameOfSomethingThatIsImported'
  assert.is(
    layOut(
      `import { ${name}A, type ${name}B, ${name}C } from './x.js'\n\n\nfunction f() {\n\nswitch (x) {\ncase 1:\na()\ncase 2: {\nb()\n}\ndefault:\nc()\n}\n\n}`,
    ),
    `import {
  ${name}A,
  type ${name}B,
  ${name}C,
} from './x.js'

function f() {
  switch (x) {
    case 1:
      a()
    case 2: {
      b()
    }
    default:
      c()
  }
}
`,
  )
})

test.run()
