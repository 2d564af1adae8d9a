export const largestSafe = 9007199254740991n

/** More decimals, or zeros before the point, are refused: 1e999999999 must not fill the memory. */
export const LARGEST_SCALE = 1000

const form = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d{1,9}))?$/

/** Undefined for text that is no decimal number. */
export const parseDecimal = (text: string): { readonly units: bigint; readonly scale: number } | undefined => {
  const [, sign, whole = '', decimals = '', exponent = '0'] = form.exec(text) ?? []
  if (sign === undefined || whole.length + decimals.length === 0) return undefined
  const shift = Number(exponent)
  if (Math.abs(shift) > LARGEST_SCALE) return undefined
  const digits = BigInt(whole + decimals)
  const scale = decimals.length - shift
  const units = scale < 0 ? digits * powerOfTen(-scale) : digits
  return { units: sign === '-' ? -units : units, scale: Math.max(scale, 0) }
}

const canonical = /^-?(?:0|[1-9]\d*)(?:\.(\d+))?$/

/** Units of a text that could have no other form at this scale; undefined for all other text. */
export const canonicalUnits = (text: string, scale: number): bigint | undefined => {
  const match = text.length > 2 * LARGEST_SCALE ? null : canonical.exec(text)
  if (match === null || (match[1]?.length ?? 0) !== scale) return undefined
  const units = BigInt(text.replace('.', ''))
  return units === 0n && text.startsWith('-') ? undefined : units
}

const powers: bigint[] = Array.from({ length: 40 }, (_, i) => 10n ** BigInt(i))
export const powerOfTen = (exponent: number): bigint => powers[exponent] ?? 10n ** BigInt(exponent)

/** The one text of these units at this scale. */
export const textOf = (units: bigint, scale: number): string => {
  const digits = (units < 0n ? -units : units).toString()
  return pointed(digits, scale, units < 0n)
}

/** The same for units up to 2^53. */
export const plainText = (units: number, scale: number): string => pointed(String(Math.abs(units)), scale, units < 0)

const pointed = (digits: string, scale: number, negative: boolean): string => {
  const sign = negative ? '-' : ''
  if (scale === 0) return sign + digits
  const padded = digits.padStart(scale + 1, '0')
  return `${sign}${padded.slice(0, -scale)}.${padded.slice(-scale)}`
}
