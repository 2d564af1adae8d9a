import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { Project } from './project.ts'

/** A run that has nothing to compute never loads the reader of catalogs. */
const recalled = (project: Project): boolean => {
  const { status, stderr } = project.catalog(['generate'], { env: { NODE_V8_COVERAGE: project.path('coverage') } })
  assert.is(status, 0, stderr)
  const read = project.files('coverage').some((file) => project.read(file).includes('generators/catalog/read.ts'))
  rmSync(project.path('coverage'), { recursive: true })
  return !read
}

test('a run after one that ended in sync computes nothing, until an input, an output or the manifest differs', () => {
  const project = new Project()
  try {
    assert.is(project.catalog(['init']).status, 0)
    assert.is(project.catalog(['generate']).status, 0)
    const output = project.path('generated/typescript/index.ts')
    assert.ok(recalled(project), 'nothing has changed')

    project.edit('catalog/catalog.yaml', (catalog) => `${catalog}# a comment\n`)
    assert.not(recalled(project), 'the catalog')
    assert.ok(recalled(project))

    project.write('catalog/proto/more.proto', 'syntax = "proto3";\npackage more;\nmessage More { string id = 1; }\n')
    assert.not(recalled(project), 'a new proto')
    assert.ok(recalled(project))

    const text = readFileSync(output, 'utf8')
    rmSync(output)
    assert.not(recalled(project), 'an output that is gone')
    assert.is(readFileSync(output, 'utf8'), text)
    assert.ok(recalled(project))

    writeFileSync(output, text.replaceAll('\n', '\r\n'))
    assert.ok(recalled(project), 'line ends of a checkout are no change')
    writeFileSync(output, `${text}// mine\n`)
    const edited = project.catalog(['generate'])
    assert.is(edited.status, 1)
    assert.match(edited.stdout + edited.stderr, /hand-edited/)
    writeFileSync(output, text)

    rmSync(project.path('generated/manifest.json'))
    assert.not(recalled(project), 'a manifest that is gone')
    assert.is(project.catalog(['generate', '--check']).status, 0)
  } finally {
    project.remove()
  }
})

test('what was said is said again, word for word', () => {
  const project = new Project()
  try {
    project.catalog(['init'])
    project.edit('catalog/catalog.yaml', (catalog) => catalog.replace(/^ {4}owner: .*\n/m, ''))
    const first = project.catalog(['generate'])
    const settled = project.catalog(['generate'])
    const again = project.catalog(['generate'])
    assert.match(first.stderr, /warning\[/)
    assert.is(again.stderr, settled.stderr)
    assert.is(project.catalog(['generate', '--strict']).status, 1)
    assert.is(project.catalog(['generate', '--strict']).status, 1)
  } finally {
    project.remove()
  }
})

test.run()
