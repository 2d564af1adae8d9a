/** Where a value goes that lies between two: the names say the direction, as in Java's RoundingMode. */
export type Rounding = 'up' | 'down' | 'ceiling' | 'floor' | 'half-up' | 'half-down' | 'half-even'

/** `dividend / divisor` as a whole number; `up` and `down` are away from and towards zero. */
export const roundedQuotient = (dividend: bigint, divisor: bigint, rounding: Rounding): bigint => {
  const quotient = dividend / divisor
  const rest = dividend % divisor
  if (rest === 0n) return quotient
  const negative = rest < 0n !== divisor < 0n
  return awayFromZero(quotient, rest, divisor, negative, rounding) ? quotient + (negative ? -1n : 1n) : quotient
}

const magnitude = (value: bigint): bigint => (value < 0n ? -value : value)

const awayFromZero = (
  quotient: bigint,
  rest: bigint,
  divisor: bigint,
  negative: boolean,
  rounding: Rounding,
): boolean => {
  const half = magnitude(rest) * 2n - magnitude(divisor)
  switch (rounding) {
    case 'up':
      return true
    case 'down':
      return false
    case 'ceiling':
      return !negative
    case 'floor':
      return negative
    case 'half-up':
      return half >= 0n
    case 'half-down':
      return half > 0n
    case 'half-even':
      return half > 0n || (half === 0n && quotient % 2n !== 0n)
    default:
      throw new RangeError(`${String(rounding)} is not a way of rounding`)
  }
}
