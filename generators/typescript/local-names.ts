import type { Topic } from '../catalog/model.ts'
import { upperCamel } from '../catalog/names.ts'

/** Functions that a module keeps to itself, and whose names the messages that it imports keep clear of. */

/** `keyByExchangeSymbol`: says what it does, and so is the same for the same fields. */
export const keyFunctionName = ({ key }: Topic): string =>
  `keyBy${key.map((path) => path.map((name) => upperCamel(name)).join('$')).join('_')}`.replace(/_(?=[A-Z])/g, 'And')

/** `parseOrdersOpenKey`: makes the fields of a deleted record's key of its text. */
export const keyParserName = ({ identifier }: Topic): string =>
  `parse${identifier.charAt(0).toUpperCase()}${identifier.slice(1)}Key`
