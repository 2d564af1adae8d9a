import type { Catalog, Model } from '../catalog/model.ts'
import { headerLines } from '../files/header.ts'
import type { GeneratedFile, Generator } from '../generator.ts'
import { render } from '../templates/render.ts'
import { bundleOf } from './bundle.ts'
import { composeFile } from './file.ts'
import { dataFolders, layoutOf, type Layout } from './layout.ts'
import { monitoringFiles } from './monitoring-files.ts'
import { readme } from './readme.ts'
import { isSecured, registryUsersOf, secretsOwner, securityFiles } from './security.ts'
import type { Bundle } from './service.ts'

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
    [
      '.env.example',
      render('compose/env.example', {
        header,
        externalHost: catalog.cluster.externalHost,
        secured: isSecured(catalog),
      }),
    ],
    ['prepare.sh', prepareScript(layout, bundle, header)],
    ['README.md', readme(layout, bundle, header)],
    ...monitoringFiles(layout, header),
    ...securityFiles(layout, header),
  ]
  return texts.map(([path, content]) => ({
    path: `infra/${catalog.environment}/${path}`,
    content,
    language: 'verbatim',
  }))
}

/** Makes folders and passwords; certificates have a script of their own, which needs their authority. */
function prepareScript(layout: Layout, bundle: Bundle, header: readonly string[]): string {
  const made = /\.pem$|^registry-users$/
  const secured = isSecured(layout.catalog)
  return render('compose/prepare.sh', {
    header,
    folders: dataFolders(layout),
    secrets: bundle.secrets.filter((name) => !made.test(name)).map((name) => ({ name, owner: ownerOf(name) })),
    secured,
    registryUsers: secured ? registryUsersOf(layout.catalog) : [],
  })
}

/** Grafana's image has a user of its own. */
function ownerOf(secret: string): string {
  return secret === 'grafana-password' ? '472:0' : secretsOwner
}
