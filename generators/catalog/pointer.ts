/** JSON pointers (RFC 6901): how every part of the catalog is named while it has no line and column. */

/** `pointer('topics', 'a/b', 0)` is `/topics/a~1b/0`. */
export function pointer(...tokens: readonly (string | number)[]): string {
  return tokens.map((token) => '/' + String(token).replaceAll('~', '~0').replaceAll('/', '~1')).join('')
}

export function tokensOf(pointer: string): readonly string[] {
  if (pointer === '') return []
  return pointer
    .slice(1)
    .split('/')
    .map((token) => token.replaceAll('~1', '/').replaceAll('~0', '~'))
}

/** Whether `inner` is `outer` or something below it. */
export function holds(outer: string, inner: string): boolean {
  return inner === outer || inner.startsWith(outer + '/')
}

/** What plain data has at a place; undefined where it has nothing. */
export function valueAt(data: unknown, pointer: string): unknown {
  let value = data
  for (const token of tokensOf(pointer)) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, token)) return undefined
    value = (value as Readonly<Record<string, unknown>>)[token]
  }
  return value
}
