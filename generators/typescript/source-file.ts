import type { GeneratedFile } from '../generator.ts'
import { header } from '../header.ts'
import type { Code, Mention } from './code.ts'
import { literal } from './literal.ts'

/** How imports are written: the runtime's specifier and the ending of relative paths. */
export interface ImportStyle {
  readonly source: string
  readonly runtime: string
  readonly ending: 'js' | 'ts'
}

/** The text of a module: header, the imports its code asks for, the code. */
export function sourceFile(module: string, code: Code, style: ImportStyle): GeneratedFile {
  const body = code.map((part) => (typeof part === 'string' ? part : part.symbol.name)).join('')
  const imports = importLines(module, code, style)
  const top = header('typescript', style.source)
  const printed = `${top}\n${imports.length === 0 ? '' : `${imports.join('\n')}\n\n`}${body.trim()}`
  return { path: `${module}.ts`, content: `${printed}\n`, language: 'typescript', unindented: true }
}

function importLines(module: string, code: Code, style: ImportStyle): string[] {
  const mentions = new Map<string, Mention[]>()
  for (const part of code) {
    if (typeof part === 'string' || part.symbol.module === module) continue
    const known = mentions.get(part.symbol.module)
    if (known === undefined) mentions.set(part.symbol.module, [part])
    else known.push(part)
  }
  return [...mentions]
    .map(([from, all]) => ({ from, all, path: specifier(module, from, style) }))
    .sort((a, b) => Number(b.from === 'runtime') - Number(a.from === 'runtime') || (a.path < b.path ? -1 : 1))
    .map(({ all, path }) => importLine(all, path))
}

/** One statement a module; a name is a type import unless some mention needs its value. */
function importLine(mentions: readonly Mention[], path: string): string {
  const values = new Set(mentions.filter((mention) => !mention.typeOnly).map((mention) => mention.symbol.name))
  const names = [...new Set(mentions.map((mention) => mention.symbol.name))].sort()
  if (values.size === 0) return `import type { ${names.join(', ')} } from ${literal(path)}`
  return `import { ${names.map((name) => (values.has(name) ? name : `type ${name}`)).join(', ')} } from ${literal(path)}`
}

/** How one module names another. */
export function specifier(module: string, to: string, style: ImportStyle): string {
  if (to === 'runtime') return style.runtime
  const here = module.split('/').slice(0, -1)
  const there = to.split('/')
  let shared = 0
  while (shared < here.length && shared < there.length - 1 && here[shared] === there[shared]) shared++
  const up = here.slice(shared).map(() => '..')
  const path = [...(up.length === 0 ? ['.'] : up), ...there.slice(shared)].join('/')
  return `${path}.${style.ending}`
}
