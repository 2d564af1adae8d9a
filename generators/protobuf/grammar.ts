import { createRequire } from 'node:module'
import type { Report } from './cursor.ts'
import { LineIndex } from './tokens.ts'

/**
 * Our parser gives places and names every mistake of what a schema is made of; protobufjs has the last word on the
 * grammar, also of the parts that are left out here (services, extensions, custom options), because it is what reads
 * such files elsewhere in JavaScript. For files in which nothing else is wrong, and which have such parts: a test finds
 * no text without them that only protobufjs refuses.
 */
export function checkGrammar(source: string, text: string, report: Report): void {
  const protobuf = createRequire(import.meta.url)('protobufjs') as typeof import('protobufjs')
  try {
    protobuf.parse(text.replace(/^\uFEFF/, ''), new protobuf.Root(), { keepCase: true })
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error)
    report('proto-syntax', said.replace(/ \([^(]*line \d+\)$/, ''), lineSaid(said, source, text))
  }
}

/** The whole line, as protobufjs tells no column; the start of the file where it tells no line. */
function lineSaid(said: string, source: string, text: string): ReturnType<LineIndex['range']> {
  const lines = new LineIndex(source, text)
  const line = /line (\d+)\)$/.exec(said)?.[1]
  if (line === undefined) return lines.range(0, 0)
  const before = text.split('\n', Number(line) - 1)
  const start = before.reduce((sum, each) => sum + each.length + 1, 0)
  const stop = text.indexOf('\n', start)
  return lines.range(start, stop < 0 ? text.length : stop)
}
