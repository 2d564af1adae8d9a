import type { Model } from '../catalog/model.ts'
import type { GeneratedFile, Generator } from '../generator.ts'
import { applicationModule, connectModule } from './application-module.ts'
import { barrel } from './barrel.ts'
import { contextOf } from './context.ts'
import { groupModule, planGroups } from './group.ts'
import { messageModule } from './message-module.ts'
import { planPublishers, publisherModule } from './publisher.ts'
import { schemaModule } from './schema-module.ts'
import { topicsModule } from './topics-module.ts'

/** Messages, publishers and consumers: what an application imports. */
export const typescript: Generator = { name: 'typescript', generate }

function generate({ base }: Model): readonly GeneratedFile[] {
  const context = contextOf(base)
  const publishers = planPublishers(context)
  const groups = planGroups(context)
  return [
    ...base.schema.files.flatMap((file) => {
      const messages = messageModule(file, context)
      // Registries have the bundled files; a topic can carry one of their messages all the same.
      return file.source === undefined && messages.length === 0 ? [] : [...messages, schemaModule(file, context)]
    }),
    topicsModule(context),
    ...publishers.map((plan) => publisherModule(plan, context)),
    ...groups.map((plan) => groupModule(plan, context)),
    applicationModule(context),
    connectModule(publishers, groups, context),
    barrel(publishers, groups, context),
  ]
}
