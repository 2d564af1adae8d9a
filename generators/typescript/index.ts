import type { Model } from '../catalog/model.ts'
import type { GeneratedFile, Generator } from '../generator.ts'
import { contextOf } from './context.ts'
import { messageModule } from './message-module.ts'
import { schemaModule } from './schema-module.ts'

/** Messages, publishers and consumers: what an application imports. */
export const typescript: Generator = { name: 'typescript', generate }

function generate({ base }: Model): readonly GeneratedFile[] {
  const context = contextOf(base)
  return base.schema.files.flatMap((file) => [...messageModule(file, context), schemaModule(file, context)])
}
