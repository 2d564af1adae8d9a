import { render } from '../templates/render.ts'
import { comparedFeatures, comparedSystems, type ComparedSystem } from './compared.ts'
import { links, listed } from './pages.ts'

/** This bundle and its tools beside others, feature by feature, each cell with the file that shows it. */
export function comparisonPage(header: readonly string[]): string {
  return render('docs/comparison.md', {
    header,
    systems: comparedSystems.map(({ name, repository, commit, date }) => ({
      name,
      repository,
      short: commit.slice(0, 8),
      date,
      target: `https://github.com/${repository}/tree/${commit}`,
    })),
    features: comparedFeatures.map(({ feature, ours, others }) => ({
      feature,
      ours: ours.says,
      cells: comparedSystems.map(({ name }) => others[name]?.says ?? '–'),
      shown: listed(ours.shown),
      seen: links(
        comparedSystems.flatMap((system) => {
          const cell = others[system.name]
          return cell === undefined ? [] : [{ text: system.name, target: placeOf(system, cell.at) }]
        }),
      ),
    })),
  })
}

function placeOf({ repository, commit }: ComparedSystem, at: string): string {
  return `https://github.com/${repository}/blob/${commit}/${at}`
}
