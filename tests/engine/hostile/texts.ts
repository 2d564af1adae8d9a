import { globals, members, words } from '../../../generators/typescript/reserved.ts'

/** Each would set `pwned`, end a comment or a string, or start something, where text is taken for code. */
export const payloads: readonly string[] = [
  '*/ globalThis.pwned = 1; /*',
  "'; globalThis.pwned = 1; '",
  '"; globalThis.pwned = 1; "',
  '`; globalThis.pwned = 1; `',
  '${globalThis.pwned = 1}',
  '\\u0027; globalThis.pwned = 1 //',
  'line\nglobalThis.pwned = 1\rglobalThis.pwned = 2\r\nglobalThis.pwned = 3',
  'separators\u2028globalThis.pwned = 1\u2029globalThis.pwned = 1\u0085globalThis.pwned = 1',
  '<script>globalThis.pwned = 1</script><!-- --> ]]>',
  '{{globalThis}} {{{globalThis}}} {% x %} <%= x %>',
  '$(touch pwned) `touch pwned` && touch pwned | touch pwned; touch pwned # %0A',
  '@deprecated {@link evil} // eslint-disable @ts-nocheck',
  '| a | b |\n|---|---|\n# heading\n- [link](javascript:alert(1))',
  '\u0000\u0007\u001b[31m\u202e\ufeff',
  'ends with a backslash \\',
]

/** Names that Kafka or a schema may allow, and that mean something to a language, a shell or an object. */
export const names: readonly string[] = [
  ...['constructor', '__proto__', 'toString', 'then', 'default', 'null', 'true', 'no', 'topics', 'index', 'm'],
  ...['Decimal', 'Map', 'Error', 'con', 'NUL', '0', '007', '1e3', '1.2.3', '2026-01-01', '-', '--help', '__'],
  ...['...', 'a..b', '.a', 'a-b_c.d', 'aA', '_private', 'x'.repeat(60), 'index.ts'],
]

/** Every word that some position of some language keeps for itself. */
export const reservedNames: readonly string[] = [...new Set([...words, ...globals, ...members])]
