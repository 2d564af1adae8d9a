/** Name of the manifest in the output folder; no generator may claim it. */
export const MANIFEST = 'manifest.json'

/** How a path is compared with another: file systems exist that know neither case nor the form of an accent. */
export function fold(path: string): string {
  return path.normalize('NFC').toLowerCase()
}

/**
 * Why a path cannot be a generated file on every system; undefined when it can. Guards against a name from the
 * catalog that leads out of the output folder, and against a manifest that somebody else wrote.
 */
export function pathFault(path: string): string | undefined {
  if (path === '') return 'it is empty'
  if (/[\p{Cc}<>:"|?*\\]/u.test(path)) return 'it holds a character that not every file system takes'
  for (const segment of path.split('/')) {
    if (segment === '' || segment === '.' || segment === '..')
      return 'it leaves the output folder or names a folder twice'
    if (/[. ]$/u.test(segment)) return 'a part of it ends with a dot or a space'
    if (/^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/iu.test(segment))
      return `\`${segment}\` is the name of a device on Windows`
    if (Buffer.byteLength(segment) > 240) return 'a part of it is longer than 240 bytes'
    if (/^\.catalog-\d/u.test(segment)) return 'temporary files of this tool are named so'
  }
  if (fold(path) === MANIFEST) return 'the manifest is written there'
  return undefined
}

/** Every folder above a file, outermost first: `a/b/c.ts` has `a` and `a/b`. */
export function folders(path: string): string[] {
  const segments = path.split('/')
  return segments.slice(1).map((_, index) => segments.slice(0, index + 1).join('/'))
}
