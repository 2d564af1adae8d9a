import type { Model } from '../catalog/model.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { GeneratedFile, Generator } from '../generator.ts'
import { byCodeUnit } from './hash.ts'
import { fold, folders, pathFault } from './path.ts'

/** A text to be, with the generator that answers for it. */
export interface PlannedFile extends GeneratedFile {
  readonly generator: string
}

export interface Plan {
  /** Sorted by path, by code unit. */
  readonly files: readonly PlannedFile[]
  /** Paths that cannot be written and paths that two files claim; with any, nothing of the plan may be used. */
  readonly diagnostics: readonly Diagnostic[]
}

/** Renders every generator. Pure: the same model gives the same plan, whatever the order of the generators. */
export function plan(model: Model, generators: readonly Generator[]): Plan {
  const files = generators
    .flatMap((generator) => generator.generate(model).map((file) => ({ ...file, generator: generator.name })))
    .sort((a, b) => byCodeUnit(a.path, b.path) || byCodeUnit(a.generator, b.generator))
  return { files, diagnostics: [...misplaced(files), ...clashes(files)] }
}

function misplaced(files: readonly PlannedFile[]): Diagnostic[] {
  return files.flatMap((file) => {
    const fault = pathFault(file.path)
    if (fault === undefined) return []
    return [problem('file-path', `generator \`${file.generator}\` makes ${JSON.stringify(file.path)}: ${fault}`)]
  })
}

function clashes(files: readonly PlannedFile[]): Diagnostic[] {
  const owners = new Map<string, PlannedFile>()
  const found: Diagnostic[] = []
  for (const file of files) {
    const other = owners.get(fold(file.path))
    if (other === undefined) owners.set(fold(file.path), file)
    else found.push(clash(other, file))
  }
  for (const file of files) {
    const folder = folders(file.path).map((name) => owners.get(fold(name)))
    for (const other of folder) if (other !== undefined) found.push(clash(other, file))
  }
  return found
}

function clash(one: PlannedFile, two: PlannedFile): Diagnostic {
  const what =
    one.path === two.path
      ? `both make \`${one.path}\``
      : fold(one.path) === fold(two.path)
        ? `make \`${one.path}\` and \`${two.path}\`, one file where case does not count`
        : `make the file \`${one.path}\` and \`${two.path}\`, which needs a folder of that name`
  const who =
    one.generator === two.generator
      ? `two outputs of generator \`${one.generator}\``
      : `generators \`${one.generator}\` and \`${two.generator}\``
  return problem('file-clash', `${who} ${what}`)
}

function problem(code: 'file-path' | 'file-clash', message: string): Diagnostic {
  return { code, severity: 'error', message, related: [] }
}
