import type { Catalog, Model } from '../catalog/model.ts'
import { bundleOf } from '../compose/bundle.ts'
import { dataFolders, layoutOf } from '../compose/layout.ts'
import { isSecured } from '../compose/security.ts'
import { brokerHeaps, totalMemory } from '../compose/memory.ts'
import { headerLines } from '../files/header.ts'
import type { GeneratedFile, Generator } from '../generator.ts'
import { sh } from '../templates/language.ts'
import { render } from '../templates/render.ts'
import { kernelSettings } from './settings.ts'

/** What the machine below the containers needs: kernel settings, limits, the data disk, and a check of all of it. */
export const host: Generator = {
  name: 'host',
  generate: ({ environments }: Model) => environments.flatMap(environmentFiles),
}

const MiB = 1024 * 1024
const openFiles = 131_072
/** No access times, devices, privileges or programs; a host without the disk still boots. */
const mountOptions = 'defaults,noatime,nodev,nosuid,noexec,nofail,x-systemd.device-timeout=30s'

function environmentFiles(catalog: Catalog): readonly GeneratedFile[] {
  const layout = layoutOf(catalog)
  const { services, secrets } = bundleOf(layout)
  const header = headerLines(catalog.source)
  const ports = services.flatMap((service) => service.ports.map(({ published }) => published)).sort((a, b) => a - b)
  const settings = kernelSettings(ports)
  const mountPoint = mountPointOf(catalog.cluster.storage.path)
  const data = {
    header,
    project: layout.project,
    data: catalog.cluster.storage.path.replace(/(?<=.)\/+$/, ''),
    capacity: catalog.cluster.storage.capacity ?? 0,
    // Makers round up, and a file system keeps some for itself.
    least: Math.floor((catalog.cluster.storage.capacity ?? 0) * 0.95),
    memoryNeeded: Math.ceil(totalMemory(services) / MiB),
    heaps: Math.ceil(brokerHeaps(layout.catalog) / MiB),
    openFiles,
    ports,
    folders: dataFolders(layout),
    redundant: layout.redundant,
    secrets: isSecured(catalog) ? secrets : [],
    mountPoint: mountPoint ?? null,
    settings: settings.map(({ name, value }) => `${name}=${value}`),
  }
  const texts: readonly (readonly [path: string, content: string])[] = [
    ['sysctl.conf', render('host/sysctl.conf', { header, settings })],
    ['limits.conf', render('host/limits.conf', { header, openFiles })],
    ['preflight.sh', render('host/preflight.sh', data)],
    ...(mountPoint === undefined ? [] : diskFiles(layout.project, mountPoint, data)),
  ]
  return texts.map(([path, content]) => ({
    path: `infra/${catalog.environment}/host/${path}`,
    content,
    language: 'verbatim',
  }))
}

/** Files of a data disk of its own, mounted where the catalog keeps the brokers' data. */
function diskFiles(
  project: string,
  mountPoint: string,
  { header, least }: { readonly header: readonly string[]; readonly least: number },
): readonly (readonly [string, string])[] {
  const label = `${project.slice(0, 6).replace(/-$/, '')}-kafka`
  const fstabMountPoint = octal(mountPoint)
  const disk = { header, label, options: mountOptions }
  return [
    ['fstab', render('host/fstab', { ...disk, mountPoint: fstabMountPoint })],
    [
      'data.mount',
      render('host/data.mount', { ...disk, where: specifier(mountPoint), shellMountPoint: sh(mountPoint) }),
    ],
    ['prepare-xfs.sh', render('host/prepare-xfs.sh', { ...disk, mountPoint, fstabMountPoint, least })],
  ]
}

/** The data folder where it is absolute and can be a disk of its own; a relative one lies in somebody's checkout. */
function mountPointOf(path: string): string | undefined {
  const trimmed = path.replace(/\/+$/, '')
  return trimmed.startsWith('/') && !/[\p{Cc}]/u.test(trimmed) ? trimmed : undefined
}

/** White space and backslashes as fstab says them. */
function octal(path: string): string {
  return path.replace(/[ \\#]/g, (character) => `\\${character.charCodeAt(0).toString(8).padStart(3, '0')}`)
}

/** A percent sign begins a specifier in a unit. */
function specifier(path: string): string {
  return path.replaceAll('%', '%%')
}
