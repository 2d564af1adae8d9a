import type { GeneratedFile } from '../generator.ts'
import type { ProtoFile } from '../protobuf/schema.ts'
import { join, ts, typeOf, type Code } from './code.ts'
import type { Context } from './context.ts'
import { literal } from './literal.ts'
import { runtime } from './runtime-symbols.ts'
import { sourceFile } from './source-file.ts'

/** The text of one proto file, as a Schema Registry holds it. */
export function schemaModule(file: ProtoFile, context: Context): GeneratedFile {
  const symbol = context.names.schema(file.path)
  // Registries know google/protobuf/… themselves.
  const imports = file.imports
    .filter(({ path }) => context.isOwnFile(path))
    .map(({ path }) => ts`${context.names.schema(path)}`)
  const code: Code = ts`/** What a Schema Registry holds for the messages of this file. */
export const ${symbol}: ${typeOf(runtime.ProtoText)} = {
path: ${literal(file.path)},
imports: [${join(imports, ', ')}],
text: \`${template(file.text)}\`,
}\n`
  return sourceFile(symbol.module, code, context.style)
}

/** Text inside a template literal. */
const template = (text: string): string =>
  text
    .replace(/[\\`]|\$(?=\{)/g, '\\$&')
    .replaceAll('\r', '\\r')
    .replace(/[\u2028\u2029]/g, (char) => `\\u${char.charCodeAt(0).toString(16)}`)
