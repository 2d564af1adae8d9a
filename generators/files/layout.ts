/** Width of a line, as the formatter has it. */
const WIDTH = 120

/** A bracket that is open, and how the lines inside it are indented. */
interface Open {
  readonly bracket: string
  /** Of the line that opened it, in steps. */
  readonly indent: number
  readonly isSwitch: boolean
  /** Elements of a list that stands on several lines. */
  readonly lines: string[]
}

/**
 * Code that was printed one statement a line, without indentation, as prettier would lay it out; undefined wherever
 * that is not certain from the shape of the lines, and prettier itself has to. Laying out costs a hundredth of
 * prettier, which takes a file apart and puts it together. A test holds the two equal.
 */
export function layOut(text: string): string | undefined {
  const layout = new Layout()
  for (const line of text.trimEnd().split('\n')) if (!layout.take(line)) return undefined
  return layout.end()
}

class Layout {
  readonly #out: string[] = []
  readonly #open: Open[] = []
  #inside: 'code' | 'comment' | 'template' = 'code'
  #blank = false
  /** Indentation of the comment that is open. */
  #comment = ''

  end(): string | undefined {
    return this.#open.length > 0 || this.#inside !== 'code' ? undefined : `${this.#out.join('\n')}\n`
  }

  /** False where the line's layout is not certain. */
  take(line: string): boolean {
    if (this.#inside === 'template') return this.#template(line)
    if (line !== line.trimEnd() || line.includes('\t') || line.includes('\r')) return false
    const code = line.trimStart()
    if (/^text: `[^`]+$/.test(code)) {
      this.#put(this.#indent(code), 'text: `')
      this.#out[this.#out.length - 1] += code.slice('text: `'.length)
      this.#inside = 'template'
      return !code.includes('${')
    }
    if (this.#inside === 'comment') return this.#commentLine(code)
    if (code === '') this.#blank = true
    else if (code.startsWith('/*')) return this.#startComment(code)
    else if (code.startsWith('//')) this.#put(this.#indent(code), code)
    else return this.#code(code)
    return true
  }

  #put(indent: number, code: string): void {
    if (this.#blank && this.#out.length > 0 && !opens.test(this.#out.at(-1) ?? '') && !closes.test(code))
      this.#out.push('')
    this.#blank = false
    this.#out.push('  '.repeat(indent) + code)
  }

  #indent(code: string): number {
    const top = this.#open.at(-1)
    if (top === undefined) return 0
    return top.indent + (top.isSwitch && !label.test(code) ? 2 : 1)
  }

  #startComment(code: string): boolean {
    const indent = this.#indent(code)
    const end = code.indexOf('*/')
    if (end >= 0 ? end !== code.length - 2 : code !== '/**') return false
    this.#put(indent, code)
    if (end < 0) {
      this.#inside = 'comment'
      this.#comment = `${'  '.repeat(indent)} `
    }
    return true
  }

  #commentLine(code: string): boolean {
    if (!code.startsWith('*')) return false
    const end = code.indexOf('*/')
    if (end >= 0 && code !== '*/') return false
    if (end >= 0) this.#inside = 'code'
    this.#out.push(this.#comment + code)
    return true
  }

  #template(line: string): boolean {
    const text = line.replace(/\\./g, '')
    if (text.includes('${')) return false
    this.#out.push(line)
    if (!text.includes('`')) return true
    this.#inside = 'code'
    return /^[^`]*`,?$/.test(text)
  }

  #code(code: string): boolean {
    const bare = withoutStrings(code)
    if (bare === undefined || unsure.test(bare)) return false
    const leading = closes.exec(bare)?.[0].length ?? 0
    const closed = this.#close(bare.slice(0, leading))
    if (closed === false) return false
    const indent = closed ?? this.#indent(code)
    if (leading > 0 && opens.test(this.#out.at(-1) ?? '')) return false
    if (leading === 0) this.#open.at(-1)?.lines.push(bare)
    const whole = bare.slice(leading)
    if (!this.#nest(whole, indent)) return false
    const width = indent * 2 + code.length
    if (width <= (/[^\x00-\x7f]/.test(code) ? WIDTH / 2 : WIDTH)) this.#put(indent, code)
    else {
      const broken =
        brokenNames(code) ??
        brokenObject(code) ??
        brokenFunction(code) ??
        brokenHead(code) ??
        brokenList(code) ??
        brokenCall(code, indent) ??
        brokenUnion(code, indent)
      if (broken === undefined || broken.some((each) => indent * 2 + each.length > WIDTH)) return false
      for (const each of broken) this.#put(indent, each)
    }
    return true
  }

  /** The indentation of the line that these brackets close; undefined for none, false where they do not fit together. */
  #close(brackets: string): number | undefined | false {
    let indent: number | undefined
    for (const bracket of brackets) {
      const open = this.#open.pop()
      if (open === undefined || pairs[open.bracket] !== bracket) return false
      if (indent !== undefined && indent !== open.indent) return false
      if (open.bracket === '[' && !isListOfObjects(open.lines) && !isLongListOfCalls(open.lines)) return false
      indent = open.indent
    }
    return indent
  }

  /** Notes what a line leaves open. */
  #nest(bare: string, indent: number): boolean {
    const left: string[] = []
    for (const char of bare.match(/[()[\]{}]/g) ?? []) {
      if (char in pairs) left.push(char)
      else if (pairs[left.pop() ?? ''] !== char) return false
    }
    if (isHeadAlone(bare)) return false
    // Arguments that were broken might fit on one line; an object, a body or a list of objects stays broken.
    if (left.at(-1) === '(') return false
    const isSwitch = bare.startsWith('switch (')
    for (const bracket of left) this.#open.push({ bracket, indent, isSwitch, lines: [] })
    return true
  }
}

const pairs: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' }
const opens = /[([{]$/
const closes = /^[)\]}]+/
const label = /^(?:case .*|default):(?: \{)?$|^\}/

/**
 * Shapes with a rule of their own: statements that go on in the next line or begin in the one before, a condition with
 * its statement below it, comments behind code, numbers that have a shorter form, texts that might want other quotes.
 */
const unsure =
  /^[|&?.=+\-*/<>(["`:]|[|&?=*/<;]$|(?<!\+)\+$|(?<!-)-$|^(?:else|do)$|^\} \||\/\/|\/\*|"|\d\.\d|\b0[xXbBoO]|\d[eE]/

/** Whether a condition stands here without its statement. */
function isHeadAlone(bare: string): boolean {
  if (!/^(?:\} )?(?:else )?(?:if|for|while) \(/.test(bare)) return false
  let depth = 0
  for (let at = bare.indexOf('('); at < bare.length; at++) {
    if (bare[at] === '(') depth++
    else if (bare[at] === ')' && --depth === 0) return at === bare.length - 1
  }
  return true
}

/** Code with its texts emptied; undefined where a text or a template might be written in another way. */
function withoutStrings(code: string): string | undefined {
  if (!/['"`]/.test(code)) return code
  const bare = code.replace(/'(?:[^'\\]|\\.)*'/g, (text) => (/['"]/.test(text.slice(1, -1)) ? '"' : "''"))
  // A key in quotes that needs none would lose them.
  if (/^'[\w$]*':/.test(code) || /[{,] '[\w$]*':/.test(code)) return undefined
  const plain = bare.replace(/`(?:[^`\\$]|\\.|\$\{[\w.]+\})*`/g, "''")
  return plain.includes('`') ? undefined : plain
}

/** Two objects of two keys or more keep a list on several lines, and so does one that stands on several lines itself. */
function isListOfObjects(lines: readonly string[]): boolean {
  if (lines.includes('{')) return lines.every((line) => line === '{' || line === '},')
  return lines.length > 1 && lines.every((line) => /^\{ [^{}]*, [^{}]* \},$/.test(line))
}

/** Calls that do not fit on one line together keep a line each. */
function isLongListOfCalls(lines: readonly string[]): boolean {
  return lines.every((line) => /^\w+\(.*\),$/.test(line)) && lines.join(' ').length > WIDTH
}

/** An object in a list, one key a line. */
function brokenObject(code: string): string[] | undefined {
  const inner = /^\{ ([^{}()[\]'"`]*) \},$/.exec(code)?.[1]
  return inner === undefined ? undefined : ['{', ...inner.split(', ').map((entry) => `  ${entry},`), '},']
}

/** A function of one expression, which goes to a line of its own. */
function brokenFunction(code: string): string[] | undefined {
  const [, head, body] = /^(const \w+ = \(m: \w+\): string =>) (\w+\(.*\))$/.exec(code) ?? []
  return head === undefined ? undefined : [head, `  ${body}`]
}

/** The head of a function, one parameter a line. */
function brokenHead(code: string): string[] | undefined {
  const [, start = '', parameters = '', end = ''] = /^(function [\w$]+\()([^(){}<>]+)(\): [\w$]+ \{)$/.exec(code) ?? []
  return start === '' ? undefined : [start, ...parameters.split(', ').map((each) => `  ${each},`), end]
}

/** What a oneof is made from, one case a line. */
function brokenUnion(code: string, indent: number): string[] | undefined {
  const [, head, cases] = /^(readonly [\w$]+\?:) (\{ readonly case: .*) \| undefined$/.exec(code) ?? []
  if (head === undefined || cases === undefined) return undefined
  const all = `${cases} | undefined`
  if (indent * 2 + 2 + all.length <= WIDTH) return [head, `  ${all}`]
  return [head, ...all.split(/ \| (?=\{ readonly case: |undefined$)/).map((each) => `  | ${each}`)]
}

/** A call whose last argument is a list of texts, one a line. */
function brokenList(code: string): string[] | undefined {
  const [, head, inner] = /^(return \w+\([^[\]]*, \[)('[^[\]]*')\]\)$/.exec(code) ?? []
  return head === undefined ? undefined : [head, ...(inner ?? '').split(', ').map((text) => `  ${text},`), '])']
}

/** A call with a list of texts before its last argument, one argument a line. */
function brokenCall(code: string, indent: number): string[] | undefined {
  const [, start = '', before = '', texts = '', last = ''] =
    /^(return \w+\()((?:(?:'[^',\\]*'|[\w$.]+), )+)\[((?:'[^',\\]*', )*'[^',\\]*')\], ([\w$]+)\)$/.exec(code) ?? []
  if (start === '') return undefined
  const list = `  [${texts}],`
  const lines =
    indent * 2 + list.length <= WIDTH ? [list] : ['  [', ...texts.split(', ').map((text) => `    ${text},`), '  ],']
  const first = before.split(', ').slice(0, -1)
  return [start, ...first.map((each) => `  ${each},`), ...lines, `  ${last},`, ')']
}

/** An import or export with one name a line; a single name stays where it is. */
function brokenNames(code: string): string[] | undefined {
  const [, start = '', names = '', end = ''] =
    /^((?:import|export)(?: type)? \{) (.*) (\} from '[^']*')$/.exec(code) ?? []
  const all = names.split(', ')
  return all.length < 2 ? undefined : [start, ...all.map((name) => `  ${name},`), end]
}
