import type { Finding } from '../diagnostics/diagnostic.ts'
import { pointer } from './pointer.ts'

/**
 * Roots without a single `.proto` file: a mistyped one would otherwise be told only by every message that is not found.
 * `folders` are the roots as paths that `list` knows.
 */
export function emptyRoots(
  roots: readonly string[],
  folders: readonly string[],
  list: (folder: string) => readonly string[],
): Finding[] {
  return roots.flatMap((root, index) => {
    if (list(folders[index] ?? root).some((path) => path.endsWith('.proto'))) return []
    return {
      code: 'wrong-value',
      message: `there is no .proto file in \`${root}\``,
      at: { pointer: pointer('protobuf', 'roots', index) },
      hint: `name the folder with the .proto files, as seen from the catalog's own folder`,
    }
  })
}
