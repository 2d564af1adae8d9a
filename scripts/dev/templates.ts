import { writeFileSync } from 'node:fs'
import { precompile, target } from '../../generators/templates/precompile.ts'

/** Compiles infra-templates into generators/templates/precompiled.ts. Run it after a template has changed. */
writeFileSync(target, await precompile())
