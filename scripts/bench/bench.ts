import { parseArgs } from 'node:util'

const HELP = `npm run bench -- [generate] [codec] [--rounds N]

Measures against named peers, in one run, and prints ratios: \`generate\` whole processes of the generator beside
buf + protoc-gen-es, \`codec\` encoding and decoding beside protobufjs. Without a name: both.
Nothing else should run on the machine meanwhile.

Exit codes: 0 measured · 2 wrong usage
`

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { rounds: { type: 'string', default: '7' }, help: { type: 'boolean' } },
  })
  const rounds = Number(values.rounds)
  const known = ['generate', 'codec']
  if (values.help === true) {
    process.stdout.write(HELP)
    return 0
  }
  if (!Number.isInteger(rounds) || rounds < 1 || positionals.some((name) => !known.includes(name))) {
    process.stderr.write(`unknown benchmark or bad --rounds; ${HELP}`)
    return 2
  }
  const wanted = (name: string) => positionals.length === 0 || positionals.includes(name)
  const print = (text: string) => process.stdout.write(text)
  print(`node ${process.version}, ${process.platform} ${process.arch}\n\n`)
  if (wanted('generate')) (await import('./generate.ts')).benchGenerate(rounds, print)
  if (wanted('codec')) (await import('./codec.ts')).benchCodec(rounds, print)
  return 0
}

process.exitCode = await main()
