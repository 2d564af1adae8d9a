import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { codes } from '../diagnostics/codes.ts'
import * as containers from './container-rules.ts'
import { dataFolders, saidInFiles, saidNowhere } from './file-rules.ts'
import * as kafka from './kafka-rules.ts'
import * as network from './network-rules.ts'
import { composePath, parseBundle, type BundleFiles, type ParsedBundle } from './parse.ts'
import type { BundleFinding, BundleRule } from './rule.ts'
import { keysInFiles, security } from './security-rules.ts'

const rules: readonly BundleRule[] = [
  network.reachable,
  network.listeners,
  network.portClash,
  network.brokerPorts,
  network.portSilent,
  network.portPublic,
  containers.healthchecks,
  containers.waits,
  containers.lifecycle,
  containers.limits,
  containers.memory,
  containers.heapsEqual,
  containers.images,
  containers.versions,
  containers.variables,
  containers.secrets,
  containers.obsolete,
  containers.quorum,
  kafka.settings,
  kafka.replication,
  kafka.jvm,
  kafka.tuning,
  kafka.metrics,
  kafka.registry,
  security,
  keysInFiles,
  dataFolders,
  saidInFiles,
  saidNowhere,
]

/**
 * Everything wrong with one bundle, whoever wrote it. Pure: reads the texts that it is given, paths below the folder
 * of the compose file. The same finding is said once.
 */
export function lintBundle(files: BundleFiles): readonly BundleFinding[] {
  let bundle: ParsedBundle
  try {
    bundle = parseBundle(files)
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)
    return [{ code: 'bundle-unreadable', path: composePath, message: reason, hint: 'mend the syntax' }]
  }
  const found = rules.flatMap((rule) => rule(bundle))
  return [...new Map(found.map((one) => [`${one.code} ${one.path} ${one.message}`, one])).values()]
}

/** Findings about every bundle among generated files: a folder `infra/<environment>` with a compose file. */
export function lintBundles(
  files: readonly { readonly path: string; readonly content: string }[],
): readonly Diagnostic[] {
  const bundles = new Map<string, Map<string, string>>()
  for (const { path, content } of files) {
    const [, environment = '', below = ''] = /^infra\/([^/]+)\/(.+)$/.exec(path) ?? []
    if (environment === '') continue
    const bundle = bundles.get(environment) ?? new Map<string, string>()
    bundles.set(environment, bundle.set(below, content))
  }
  return [...bundles]
    .filter(([, bundle]) => bundle.has(composePath))
    .flatMap(([environment, bundle]) => lintBundle(bundle).map((finding) => diagnosticOf(finding, environment)))
}

function diagnosticOf({ code, path, message, hint }: BundleFinding, environment: string): Diagnostic {
  const severity = codes[code].severity
  return { code, severity, message: `infra/${environment}/${path}: ${message}`, hint, related: [], environment }
}
