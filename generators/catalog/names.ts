import type { Message, Schema } from '../protobuf/schema.ts'

/**
 * Names in code for names in Kafka and protobuf. Every legal name has one; two may have the same, which is a finding
 * of its own and mended by `as`.
 */

/** `market-data.krx.ticks` is `marketDataKrxTicks`, `2024.prices` is `_2024Prices`, `...` is `dotDotDot`. */
export function lowerCamel(name: string): string {
  const [first = '', ...rest] = words(name)
  const head = first === first.toUpperCase() ? first.toLowerCase() : first.charAt(0).toLowerCase() + first.slice(1)
  const joined = head + rest.map(capitalised).join('')
  return /^[0-9]/.test(joined) ? `_${joined}` : joined
}

/** `market-data-aggregator` is `MarketDataAggregator`. */
export function upperCamel(name: string): string {
  return words(name).map(capitalised).join('')
}

/** The name of a message without its package, its parents before it: `OuterInner`. */
export function messageName(message: Message, schema: Schema): string {
  const parent = message.parent === undefined ? undefined : schema.messages.get(message.parent)
  return (parent === undefined ? '' : messageName(parent, schema)) + upperCamel(message.name)
}

const signs: Readonly<Record<string, string>> = { '.': 'dot', '-': 'dash', _: 'underscore' }

/** Letters and digits are what a name is made of; one without any is spelled. Anything illegal reads as its code point. */
function words(name: string): readonly string[] {
  const found = name.match(/[A-Za-z0-9]+/g)
  if (found !== null) return found
  return [...name].map((sign) => signs[sign] ?? `u${(sign.codePointAt(0) ?? 0).toString(16)}`)
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}
