/** A string literal of any text: no quote, line break or separator of it ends the literal. */
export function literal(text: string): string {
  const inner = JSON.stringify(text)
    .slice(1, -1)
    .replaceAll('\\"', '"')
    .replace(/['\u2028\u2029\u007f-\u009f\ufeff]/g, (char) =>
      char === "'" ? "\\'" : `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
    )
  return `'${inner}'`
}

/** A property name in an object literal, quoted where it has to be; a plain `__proto__` would set the prototype. */
export function propertyKey(name: string): string {
  if (name === '__proto__') return `['__proto__']`
  return /^[A-Za-z_$][\w$]*$/.test(name) ? name : literal(name)
}

/**
 * A comment for people from any text, with a newline at the end; nothing for no text. It cannot end early, and an
 * `@` in it begins no tag. `tags` are ours: `@deprecated`.
 */
export function doc(text: string, tags: readonly string[] = []): string {
  const content = [...proseLines(text), ...tags]
  const [only] = content
  if (only === undefined) return ''
  if (content.length === 1) return `/** ${only} */\n`
  return `/**\n${content.map((line) => (line === '' ? ' *' : ` * ${line}`)).join('\n')}\n */\n`
}

function proseLines(text: string): string[] {
  const lines = text
    .replace(/\r\n?|[\u2028\u2029\u0085\v\f]/g, '\n')
    .replace(/[\p{Cc}\p{Cs}\ufeff]/gu, (char) => (char === '\n' ? char : char === '\t' ? ' ' : '\ufffd'))
    .replaceAll('*/', '*\\/')
    .replace(/(^|[\s{(])@(?=\w)/g, '$1\\@')
    .split('\n')
    .map((line) => line.trimEnd())
  while (lines.length > 0 && lines[0] === '') lines.shift()
  while (lines.length > 0 && lines.at(-1) === '') lines.pop()
  return lines
}
