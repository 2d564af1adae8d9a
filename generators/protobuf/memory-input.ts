import type { ProtoInput } from './sources.ts'

/** Proto files held in memory, by path; the roots are folders of those paths. */
export function protosInMemory(
  files: Readonly<Record<string, string>>,
  roots: readonly string[] = ['proto'],
): ProtoInput {
  const texts = new Map(Object.entries(files))
  return {
    roots,
    read: (path) => texts.get(path),
    list: (folder) =>
      [...texts.keys()].filter((path) => path.startsWith(`${folder}/`)).map((path) => path.slice(folder.length + 1)),
  }
}
