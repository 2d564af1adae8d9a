import { createRequire } from 'node:module'
import { guess, parseArguments, sharedHelp, UsageError, type CommandSyntax, type Invocation } from './arguments.ts'
import { dlqSyntax } from './dlq-syntax.ts'
import { usageSyntax } from './usage-syntax.ts'
import { processTerminal, type Terminal } from './terminal.ts'
import {
  applySyntax,
  breakingSyntax,
  diffSyntax,
  driftSyntax,
  explainSyntax,
  generateSyntax,
  groupsSyntax,
  importSyntax,
  initSyntax,
  lintSyntax,
  planSyntax,
} from './syntax.ts'

/**
 * 0 done, in sync · 1 findings, stale, or stopped part-way · 2 cannot run · 3 a difference was found or remains ·
 * 4 refused by policy. The same for every command.
 */
export type ExitCode = 0 | 1 | 2 | 3 | 4

export type Command = (invocation: Invocation, terminal: Terminal) => Promise<ExitCode>

/** One row a command. What it needs is loaded when it runs: nobody waits for the rest. */
const commands: readonly { readonly syntax: CommandSyntax; load(): Promise<Command> }[] = [
  { syntax: generateSyntax, load: async () => (await import('./generate.ts')).generateCommand },
  { syntax: initSyntax, load: async () => (await import('./init.ts')).initCommand },
  { syntax: lintSyntax, load: async () => (await import('./lint.ts')).lintCommand },
  { syntax: explainSyntax, load: async () => (await import('./explain.ts')).explainCommand },
  { syntax: diffSyntax, load: async () => (await import('./diff.ts')).diffCommand },
  { syntax: breakingSyntax, load: async () => (await import('./breaking.ts')).breakingCommand },
  { syntax: planSyntax, load: async () => (await import('./plan.ts')).planCommand },
  { syntax: applySyntax, load: async () => (await import('./apply.ts')).applyCommand },
  { syntax: dlqSyntax, load: async () => (await import('./dlq.ts')).dlqCommand },
  { syntax: driftSyntax, load: async () => (await import('./drift.ts')).driftCommand },
  { syntax: groupsSyntax, load: async () => (await import('./groups.ts')).groupsCommand },
  { syntax: importSyntax, load: async () => (await import('./import.ts')).importCommand },
  { syntax: usageSyntax, load: async () => (await import('./usage.ts')).usageCommand },
]

/** Runs one command line. Never rejects, and shows a stack only for a fault of this tool. */
export async function main(args: readonly string[], terminal: Terminal = processTerminal()): Promise<ExitCode> {
  try {
    return await dispatch(args, terminal)
  } catch (error) {
    terminal.say(explainFailure(error))
    return 2
  }
}

async function dispatch([name, ...rest]: readonly string[], terminal: Terminal): Promise<ExitCode> {
  if (name === undefined) {
    terminal.say(overview())
    return 2
  }
  if (name === '--version' || name === '-v') {
    terminal.data(`${version()}\n`)
    return 0
  }
  if (name === '--help' || name === '-h' || (name === 'help' && rest.length === 0)) {
    terminal.data(overview())
    return 0
  }
  if (name === 'help') return dispatch([rest[0] ?? '', '--help'], terminal)
  const command = commands.find(({ syntax }) => syntax.name === name)
  if (command === undefined) {
    const known = commands.map(({ syntax }) => syntax.name)
    throw new UsageError(`there is no command \`${name}\`${guess(name, known)}; the commands are ${known.join(', ')}`)
  }
  const invocation = parseArguments(command.syntax, rest)
  if (invocation.help) {
    terminal.data(helpOf(command.syntax))
    return 0
  }
  return (await command.load())(invocation, terminal)
}

/** Of the package this file belongs to: its folder is two above the source, three above what is built of it. */
function version(): string {
  const require = createRequire(import.meta.url)
  for (const path of ['../../package.json', '../../../package.json']) {
    try {
      return (require(path) as { readonly version: string }).version
    } catch {
      continue
    }
  }
  return 'unknown'
}

function overview(): string {
  const width = Math.max(...commands.map(({ syntax }) => syntax.name.length))
  const lines = commands.map(({ syntax }) => `  ${syntax.name.padEnd(width)}   ${syntax.summary}\n`)
  return `catalog COMMAND [options]\n\n${lines.join('')}\n\`catalog COMMAND --help\` says more, \`catalog --version\` which one this is.\n`
}

function helpOf({ name, usage, summary, help }: CommandSyntax): string {
  return `catalog ${name} ${usage}\n\n${summary}.\n\n${help}${sharedHelp}`
}

function explainFailure(error: unknown): string {
  if (error instanceof UsageError) return `catalog: ${error.message}\n`
  const { code, message, stack } = error as NodeJS.ErrnoException
  if (typeof code === 'string' && /^E[A-Z]+$/u.test(code)) return `catalog: ${message}\n`
  return `catalog: this is a fault of the tool, not of your catalog; please report it with what follows.\n${stack ?? String(error)}\n`
}
