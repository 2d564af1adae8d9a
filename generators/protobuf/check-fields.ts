import { checkRanges, isReserved, nameReserved } from './check-reserved.ts'
import type { Report } from './cursor.ts'
import { findOption } from './options.ts'
import { defaultJsonName } from './scalars.ts'
import type { FieldNode, FileNode, MessageNode } from './syntax.ts'
import { utf8 } from './tokens.ts'

const greatest = 536_870_911n

/** Numbers, reservations and JSON names of one message. */
export function checkFields(node: MessageNode, file: FileNode, report: Report): void {
  checkRanges(node.reserved.ranges, node.extensions, 1n, greatest, report)
  const seen = new Map<bigint, FieldNode>()
  for (const field of node.fields) {
    const first = seen.get(field.number.value)
    if (first === undefined) seen.set(field.number.value, field)
    else {
      report(
        'proto-number-taken',
        `\`${field.name.text}\` has the number ${field.number.value} of \`${first.name.text}\``,
        field.number.at,
        {
          ...freeNumber(node),
          related: [{ message: 'used here first', range: first.number.at }],
        },
      )
    }
    checkNumber(field, node, report)
    nameReserved(field.name, node.reserved.names, report)
  }
  checkJsonNames(node, file, report)
}

function checkNumber(field: FieldNode, node: MessageNode, report: Report): void {
  const { value, at } = field.number
  if (value < 1n || value > greatest) report('proto-number-range', `${value} is no field number`, at, freeNumber(node))
  else if (value >= 19_000n && value <= 19_999n) {
    report(
      'proto-number-range',
      `${value} lies in 19000 to 19999, which Protocol Buffers keeps for itself`,
      at,
      freeNumber(node),
    )
  }
  const reserved = isReserved(value, node.reserved.ranges)
  const reservation = reserved ?? isReserved(value, node.extensions)
  if (reservation === undefined) return
  const what = reserved === undefined ? 'the extension number' : 'the reserved number'
  report('proto-reserved', `\`${field.name.text}\` uses ${what} ${value}`, at, {
    ...freeNumber(node),
    related: [{ message: 'reserved here', range: reservation.at }],
  })
}

/** The least number that nothing in the message uses, as a hint. */
function freeNumber(node: MessageNode): { hint?: string } {
  const used = new Set(node.fields.map(({ number }) => number.value))
  const ranges = [...node.reserved.ranges, ...node.extensions]
  let number = 1n
  while (number <= greatest) {
    const taken = isReserved(number, ranges)
    if (taken !== undefined) number = taken.to === 'max' ? greatest + 1n : taken.to + 1n
    else if (number >= 19_000n && number <= 19_999n) number = 20_000n
    else if (used.has(number)) number++
    else return { hint: `${number} is free` }
  }
  return {}
}

/** proto2 lets default JSON names clash, as JSON there is best effort; given names never may. */
function checkJsonNames(node: MessageNode, file: FileNode, report: Report): void {
  const seen = new Map<string, { field: FieldNode; given: boolean }>()
  for (const field of node.fields) {
    const option = findOption(field.options, 'json_name')?.value
    const given = option?.kind === 'string' ? utf8(option.text) : undefined
    const name = given ?? defaultJsonName(field.name.text)
    const first = seen.get(name)
    if (first === undefined) seen.set(name, { field, given: given !== undefined })
    else if (first.field.name.text === field.name.text) continue
    else if (file.syntax !== 'proto2' || (given !== undefined && first.given)) {
      report(
        'proto-json-name',
        `\`${field.name.text}\` and \`${first.field.name.text}\` are both \`${name}\` in JSON`,
        field.name.at,
        {
          related: [{ message: 'the other field', range: first.field.name.at }],
        },
      )
    }
  }
}
