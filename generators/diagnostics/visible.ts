/**
 * Text that a terminal, a log or a page shows as it is: control characters, line ends and the signs that turn the
 * direction of writing are spelled out, so that no name in a catalog can move the cursor or hide what follows.
 */
export function visible(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff]/gu, spelled)
}

function spelled(sign: string): string {
  const short = { '\n': '\\n', '\r': '\\r', '\t': '\\t' }[sign]
  return short ?? `\\u{${(sign.codePointAt(0) ?? 0).toString(16)}}`
}

/** Columns that a text takes in a terminal: 2 for East Asian wide signs and pictures, 0 for what combines. */
export function displayWidth(text: string): number {
  let width = 0
  for (const sign of text) width += signWidth(sign)
  return width
}

function signWidth(sign: string): number {
  if (/^[\p{Mn}\p{Me}\p{Cf}]$/u.test(sign)) return 0
  const code = sign.codePointAt(0) ?? 0
  return wide.some(([from, to]) => code >= from && code <= to) ? 2 : 1
}

/** Source: Unicode 16, EastAsianWidth.txt, classes W and F, in whole blocks. */
const wide: readonly (readonly [from: number, to: number])[] = [
  [0x1100, 0x115f],
  [0x2e80, 0x303e],
  [0x3041, 0x33ff],
  [0x3400, 0x4dbf],
  [0x4e00, 0xa4cf],
  [0xa960, 0xa97f],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe6f],
  [0xff00, 0xff60],
  [0xffe0, 0xffe6],
  [0x1f300, 0x1f64f],
  [0x1f680, 0x1f6ff],
  [0x1f900, 0x1f9ff],
  [0x20000, 0x3fffd],
]
