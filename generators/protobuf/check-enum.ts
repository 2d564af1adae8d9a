import { checkRanges, isReserved, nameReserved } from './check-reserved.ts'
import type { Report } from './cursor.ts'
import { booleanOption } from './options.ts'
import type { EnumNode } from './syntax.ts'

const least = -2_147_483_648n
const greatest = 2_147_483_647n

export function checkEnum(node: EnumNode, closed: boolean, report: Report): void {
  const [first] = node.values
  if (first === undefined) report('proto-enum-empty', `enum \`${node.name.text}\` has no values`, node.name.at)
  else if (!closed && first.number.value !== 0n) {
    report('proto-enum-zero', `enum \`${node.name.text}\` begins with ${first.number.value}`, first.number.at)
  }
  checkRanges(node.reserved.ranges, [], least, greatest, report)
  checkNumbers(node, report)
}

function checkNumbers(node: EnumNode, report: Report): void {
  const alias = booleanOption(node.options, 'allow_alias', report)
  const seen = new Map<bigint, EnumNode['values'][number]>()
  let aliases = 0
  for (const value of node.values) {
    const { value: number, at } = value.number
    const first = seen.get(number)
    if (number < least || number > greatest) report('proto-number-range', `${number} is no 32-bit integer`, at)
    if (first !== undefined) aliases++
    if (first !== undefined && alias !== true) {
      report('proto-enum-alias', `\`${value.name.text}\` has the number ${number} of \`${first.name.text}\``, at, {
        hint: 'add `option allow_alias = true;` if both names mean one value',
        related: [{ message: 'used here first', range: first.number.at }],
      })
    }
    if (first === undefined) seen.set(number, value)
    const reservation = isReserved(number, node.reserved.ranges)
    if (reservation !== undefined) {
      report('proto-reserved', `\`${value.name.text}\` uses the reserved number ${number}`, at, {
        related: [{ message: 'reserved here', range: reservation.at }],
      })
    }
    nameReserved(value.name, node.reserved.names, report)
  }
  if (alias === true && aliases === 0) {
    report('proto-enum-alias', `enum \`${node.name.text}\` allows aliases but has none`, node.name.at, {
      hint: 'remove `option allow_alias`',
    })
  }
}
