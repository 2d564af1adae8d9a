/**
 * A value as text of a language. Whatever stands in the value is text there and code nowhere; a value that a language
 * cannot say throws. Values are strings, numbers, bigints and booleans; `yaml` and `json` take lists and maps of them.
 */
export type Language = (value: unknown) => string

/** A double-quoted or plain scalar of YAML 1.2; lists and maps in flow style. */
export function yaml(value: unknown): string {
  if (typeof value === 'string') return isPlainYaml(value) ? value : json(value)
  if (Array.isArray(value)) return `[${value.map(yaml).join(', ')}]`
  if (isMap(value)) {
    const entries = Object.entries(value).map(([key, item]) => `${json(key)}: ${yaml(item)}`)
    return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`
  }
  return json(value)
}

/** Plain where every reader, YAML 1.1 ones too, takes it for this string. */
function isPlainYaml(text: string): boolean {
  return /^[A-Za-z][A-Za-z0-9._/-]*$/.test(text) && !/^(true|false|null|yes|no|on|off|y|n)$/i.test(text)
}

/** JSON in ASCII control-free form: every character that some reader takes for a line break or strips is escaped. */
export function json(value: unknown): string {
  if (typeof value === 'bigint') return value.toString()
  if (typeof value === 'string') return escapeInvisible(JSON.stringify(wellFormed(value)))
  if (Array.isArray(value)) return `[${value.map(json).join(',')}]`
  if (isMap(value)) {
    return `{${Object.entries(value)
      .map(([key, item]) => `${json(key)}:${json(item)}`)
      .join(',')}}`
  }
  if (value === null || typeof value === 'boolean') return String(value)
  if (typeof value === 'number' && Number.isFinite(value)) return JSON.stringify(value)
  throw new TypeError(`a template was given ${describe(value)}, which has no JSON`)
}

/** C1 controls, line separators, byte order marks and directional marks: legal inside JSON, trouble elsewhere. */
function escapeInvisible(text: string): string {
  return text.replace(
    /[\u007f-\u009f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

/**
 * One word of a POSIX shell. Quotes cannot stop a command from reading `-x` as an option: templates put `--` before
 * a value that may begin so.
 */
export function sh(value: unknown): string {
  const text = scalar(value)
  if (text.includes('\0')) throw new TypeError('a shell word cannot hold a NUL character')
  if (/^[A-Za-z0-9_./:@%+,-]+$/.test(text)) return text
  return `'${text.replaceAll("'", `'\\''`)}'`
}

/** A double-quoted PromQL string. Only escapes that Go and JSON share, so that both read it alike. */
export function promql(value: unknown): string {
  return escapeInvisible(JSON.stringify(scalar(value)).replaceAll('\\b', '\\u0008').replaceAll('\\f', '\\u000c'))
}

/** A key of a Java `.properties` file: as a value, and no space ends it. */
export function propertiesKey(value: unknown): string {
  return properties(value).replace(/(?<!\\) /g, '\\ ')
}

/** A value of a Java `.properties` file, in ASCII. */
export function properties(value: unknown): string {
  return scalar(value).replace(/^ +|[\\:=#!]|[^\x20-\x7e]/g, (found) => {
    if (found.startsWith(' ')) return found.replaceAll(' ', '\\ ')
    if (/[\\:=#!]/.test(found)) return `\\${found}`
    const short = { '\n': '\\n', '\r': '\\r', '\t': '\\t', '\f': '\\f' }[found]
    return short ?? `\\u${found.charCodeAt(0).toString(16).padStart(4, '0')}`
  })
}

/** What stands after a comment mark that ends with the line: `#` or `//`. Breaks of any kind become spaces. */
export function comment(value: unknown): string {
  return oneLine(scalar(value))
}

/** Text on one line, for every text that knows neither paragraphs nor controls. */
export function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim()
}

/** A string, or what a number or boolean looks like. Anything else is a fault of the generator. */
export function scalar(value: unknown): string {
  if (typeof value === 'string') return wellFormed(value)
  if (typeof value === 'bigint' || typeof value === 'boolean') return String(value)
  if (typeof value === 'number' && Number.isFinite(value)) return String(value)
  throw new TypeError(`a template was given ${describe(value)} where text belongs`)
}

function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\ufffd')
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function describe(value: unknown): string {
  return typeof value === 'number' ? String(value) : value === undefined ? 'nothing' : `a ${typeof value}`
}
