import { render } from '../templates/render.ts'
import { listed } from './pages.ts'
import { runtimeFigures } from './runtime-figures.ts'
import { handlerOutcomes, runtimePromises, suites, transports, type Shown, type Transport } from './runtime-promises.ts'

type Suite = keyof typeof suites
const suiteNames = Object.keys(suites) as readonly Suite[]

/** What the runtime promises, on which transport that is shown, what comes of handlers that fail, and every figure. */
export function runtimePage(header: readonly string[]): string {
  return render('docs/runtime.md', {
    header,
    transports,
    promises: runtimePromises.map(({ name, says, shown }) => ({
      name,
      says,
      kept: transports.map((transport) => (keeps(transport, shown) ? '✓' : '–')),
      tests: testsOf(shown),
    })),
    handlers: handlerOutcomes.map(({ handler, outcome, end, shown, seen = null }) => ({
      seen,
      handler,
      outcome,
      end,
      tests: testsOf(shown),
    })),
    figures: runtimeFigures.map(({ name, kind, labels, help }) => ({
      name: `messaging_${name}`,
      kind,
      labels: listed(labels),
      help,
    })),
  })
}

/** Only what a test of one of its suites shows. */
function keeps(transport: Transport, shown: Shown): boolean {
  return suiteNames.some((suite) => {
    const on: readonly string[] = suites[suite].transports
    return on.includes(transport) && (shown[suite]?.length ?? 0) > 0
  })
}

function testsOf(shown: Shown): readonly object[] {
  return suiteNames.flatMap((suite) => (shown[suite] ?? []).map((test) => ({ suite: suites[suite].title, test })))
}
