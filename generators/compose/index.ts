import type { Catalog, Model } from '../catalog/model.ts'
import { headerLines } from '../files/header.ts'
import type { GeneratedFile, Generator } from '../generator.ts'
import { render } from '../templates/render.ts'
import { bundleOf } from './bundle.ts'
import { composeFile } from './file.ts'
import { dataFolders, layoutOf } from './layout.ts'
import { monitoringFiles } from './monitoring-files.ts'
import { readme } from './readme.ts'

/** The bundle an operator starts: one folder an environment, complete. */
export const compose: Generator = {
  name: 'compose',
  generate: ({ environments }: Model) => environments.flatMap(environmentFiles),
}

function environmentFiles(catalog: Catalog): readonly GeneratedFile[] {
  const layout = layoutOf(catalog)
  const bundle = bundleOf(layout)
  const header = headerLines(catalog.source)
  const texts: readonly (readonly [path: string, content: string])[] = [
    ['docker-compose.yaml', composeFile(bundle, header)],
    ['.env.example', render('compose/env.example', { header, externalHost: catalog.cluster.externalHost })],
    ['prepare.sh', render('compose/prepare.sh', { header, folders: dataFolders(layout), secrets: bundle.secrets })],
    ['README.md', readme(layout, bundle, header)],
    ...monitoringFiles(layout, header),
  ]
  return texts.map(([path, content]) => ({
    path: `infra/${catalog.environment}/${path}`,
    content,
    language: 'verbatim',
  }))
}
