/** A message of a `.proto` text and those declared in it, in declaration order: what message indexes count. */
export interface DeclaredMessage {
  /** With package and outer messages: `jts.market.PriceTick`. */
  readonly name: string
  readonly messages: readonly DeclaredMessage[]
}

/** Undefined when the path leads nowhere. */
export function messageAt(declared: readonly DeclaredMessage[], indexes: readonly number[]): string | undefined {
  let level = declared
  let found: DeclaredMessage | undefined
  for (const index of indexes) {
    found = level[index]
    if (!found) return undefined
    level = found.messages
  }
  return found?.name
}

/**
 * The messages of a `.proto` text that some registry holds. Reads only what decides the path: package, message names and
 * braces; everything else (enums, services, options, extensions) is stepped over. Text that is not a schema gives what
 * could be read; it cannot make this loop or recurse without bound.
 */
export function declaredMessages(text: string): readonly DeclaredMessage[] {
  const roots: Open[] = []
  const blocks: (Open | undefined)[] = []
  let packageName = ''
  let start = true
  const tokens = tokensOf(text)
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!
    const inside = blocks.at(-1)
    const statement = start && (blocks.length === 0 || inside !== undefined)
    start = token === ';' || token === '{' || token === '}'
    if (token === '}') blocks.pop()
    else if (token === '{') blocks.push(undefined)
    else if (statement && token === 'package' && blocks.length === 0) packageName = tokens[i + 1] ?? ''
    else if (statement && (token === 'message' || token === 'export' || token === 'local')) {
      // Edition 2024 writes `export message X {`.
      const at = token === 'message' ? i : i + 1
      if (tokens[at] !== 'message' || tokens[at + 2] !== '{') continue
      const outer = inside?.name ?? packageName
      const message = { name: outer === '' ? tokens[at + 1]! : `${outer}.${tokens[at + 1]!}`, messages: [] }
      ;(inside?.messages ?? roots).push(message)
      blocks.push(message)
      i = at + 2
      start = true
    }
  }
  return roots
}

interface Open {
  readonly name: string
  readonly messages: Open[]
}

/** Names with their dots, single marks; comments dropped; a string is one token that equals no keyword. */
function tokensOf(text: string): readonly string[] {
  const pattern =
    /\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$)|"(?:\\[\s\S]|[^"\\\n])*"?|'(?:\\[\s\S]|[^'\\\n])*'?|[\w.]+|[^\s\w]/g
  const tokens: string[] = []
  for (const [token] of text.matchAll(pattern)) {
    if (!token.startsWith('//') && !token.startsWith('/*')) tokens.push(token)
  }
  return tokens
}
