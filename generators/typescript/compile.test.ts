import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { format } from '../files/format.ts'
import { hostileCases } from './hostile-protos.ts'
import { typescript } from './index.ts'
import { modelOf } from './testing.ts'

const repository = fileURLToPath(new URL('../../', import.meta.url))

/** All cases in one program: starting the compiler is what costs. */
test('every catalog gives code that compiles strictly, with either ending of imports, formatted', async () => {
  mkdirSync(join(repository, '.cache'), { recursive: true })
  const folder = mkdtempSync(join(repository, '.cache', 'compile-'))
  try {
    for (const imports of ['ts', 'js'] as const) {
      for (const each of hostileCases) {
        for (const file of typescript.generate(modelOf({ ...each, imports }))) {
          const path = join(folder, imports, each.name, file.path)
          mkdirSync(dirname(path), { recursive: true })
          writeFileSync(path, await format(file))
        }
      }
    }
    const config = {
      extends: '../../tsconfig.json',
      compilerOptions: { noUnusedLocals: true, noUnusedParameters: true, typeRoots: ['../../node_modules/@types'] },
      include: ['.'],
      exclude: [],
    }
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(config))
    const { stdout } = spawnSync(
      process.execPath,
      [join(repository, 'node_modules/typescript/bin/tsc'), '-p', folder],
      { encoding: 'utf8' },
    )
    assert.is(
      stdout
        .split('\n')
        .filter((line) => line.includes('compile-'))
        .join('\n'),
      '',
    )
  } finally {
    rmSync(folder, { recursive: true })
  }
})

test.run()
