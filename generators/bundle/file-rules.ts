import { sh } from '../templates/language.ts'
import type { BundleFinding, BundleRule } from './rule.ts'
import { inCompose } from './rule.ts'

/** Where the data of brokers and ZooKeeper lies inside a container. */
const dataTargets = /^\/var\/lib\/(kafka\/data|zookeeper\/(data|log))$/

/** Data folders are prepared with their owner, each for one service, and never made by Docker. */
export const dataFolders: BundleRule = (bundle) => {
  const prepare = bundle.files.get('prepare.sh') ?? ''
  const owners = new Map<string, string>()
  return bundle.services.flatMap(({ name, mounts }) => [
    ...mounts
      .filter(({ target, type }) => dataTargets.test(target) && type === 'bind')
      .flatMap(({ source, creates }): BundleFinding[] => {
        const say = (message: string, hint: string) => inCompose('bundle-data', `${name}: ${message}`, hint)
        const other = owners.get(source)
        owners.set(source, name)
        return [
          ...(other === undefined
            ? []
            : [say(`${source} is the folder of ${other} too`, 'give each a folder of its own')]),
          ...(prepare.includes(sh(source))
            ? []
            : [say(`${source} is not prepared`, 'prepare.sh makes folders with their owner 1000:1000')]),
          ...(creates
            ? [say(`Docker makes ${source} as root when it is missing`, 'bind with `create_host_path: false`')]
            : []),
        ]
      }),
  ])
}

/** A line of text that does harm, wherever it stands; comments are not read. */
interface Saying {
  readonly code: BundleFinding['code']
  /** Files that are looked at. */
  readonly paths: RegExp
  readonly pattern: RegExp
  readonly message: string
  readonly hint: string
}

const scripts = /\.sh$|\.service$/
const mounts = /(^|\/)(fstab|[^/]*\.mount|[^/]*\.sh)$/
const kernel = /sysctl[^/]*\.conf$|\.sh$/

/** In the order of spec-audit §1.2 and §1.5. */
const sayings: readonly Saying[] = [
  {
    code: 'bundle-obsolete',
    paths: /\.(sh|md)$/,
    pattern: /\bdocker-compose (?!\S*\.ya?ml)/,
    message: 'calls `docker-compose`, which has ended',
    hint: 'call `docker compose`',
  },
  {
    code: 'bundle-script',
    paths: scripts,
    pattern: /kafka-topics(\.sh)?\b.*--create(?!.*--if-not-exists)/,
    message: 'creates a topic that may be there: the second run ends here',
    hint: 'use --if-not-exists and compare what is there',
  },
  {
    code: 'bundle-script',
    paths: scripts,
    pattern: /docker exec\b.*\bkafka-[a-z-]+(?!.*-u KAFKA_OPTS)/,
    message: "starts a tool with the broker's metrics agent, whose port is taken",
    hint: 'run it in a container of its own',
  },
  {
    code: 'bundle-script',
    paths: scripts,
    pattern: /kafka-topics(\.sh)?\b.*--partitions .*--replication-factor [12]\b/,
    message: 'fewer than three copies are created',
    hint: 'take the factor from the catalog',
  },
  {
    code: 'bundle-mount',
    paths: mounts,
    pattern: /\bnobarrier\b/,
    message: 'Linux 4.19 and newer refuse to mount with `nobarrier`',
    hint: 'leave it out',
  },
  {
    code: 'bundle-mount',
    paths: mounts,
    pattern: /\bext4\b.*%|mkpart \S+ ext4/,
    message: 'a partition of type ext4 for XFS',
    hint: 'say xfs',
  },
  {
    code: 'bundle-mount',
    paths: mounts,
    pattern: /(parted|mkfs\S*|fdisk|wipefs)\b.*\/dev\/(nvme|sd)[a-z0-9]+/,
    message: 'names a disk that may be another one after a reboot',
    hint: 'take it by /dev/disk/by-id and ask for its serial number',
  },
  {
    code: 'bundle-script',
    paths: scripts,
    pattern: /\bcp\s+(-\w+\s+)*-\w*r\w*\s.*(kafka|zookeeper|data)/,
    message: 'copies data without owner, mode and times, and checks nothing',
    hint: 'rsync -aHAX --numeric-ids, then compare',
  },
  {
    code: 'bundle-script',
    paths: scripts,
    pattern: /docker[ -]compose\b.*\bdown\b/,
    message: 'stops every broker at once',
    hint: 'one broker at a time, while nothing is under-replicated',
  },
  {
    code: 'bundle-data',
    paths: scripts,
    pattern: /chown\b.*\$\{?USER/,
    message: 'gives data to whoever runs the script',
    hint: 'containers run as 1000:1000',
  },
  {
    code: 'bundle-kernel',
    paths: kernel,
    pattern: /tcp_tw_reuse\s*=\s*1/,
    message: '`tcp_tw_reuse` is for outgoing connections only',
    hint: 'leave it at its default',
  },
  {
    code: 'bundle-kernel',
    paths: kernel,
    pattern: /[rw]mem_default\s*=/,
    message: 'forces a buffer on every socket of the host',
    hint: 'raise only `rmem_max` and `wmem_max`',
  },
  {
    code: 'bundle-kernel',
    paths: kernel,
    pattern: /ip_local_port_range\s*=/,
    message: 'outgoing connections may take the ports of listeners',
    hint: 'keep the range, and reserve the ports in ip_local_reserved_ports',
  },
  {
    code: 'bundle-kernel',
    paths: kernel,
    pattern: /\b8096\b/,
    message: '8096 is no power of two and useless without somaxconn',
    hint: 'set somaxconn and tcp_max_syn_backlog to 4096',
  },
  {
    code: 'bundle-kernel',
    paths: kernel,
    pattern: /vm\.dirty_ratio\s*=\s*([0-9]|[1-3][0-9])\s*$/,
    message: 'writers wait for the disk while it has barely begun to write',
    hint: 'set vm.dirty_ratio to 60, or measure',
  },
  {
    code: 'bundle-kernel',
    paths: scripts,
    pattern: /(>>|tee -a)\s*\/etc\/sysctl\.conf/,
    message: 'adds the same lines at every run',
    hint: 'write a file of its own in /etc/sysctl.d',
  },
  {
    code: 'bundle-script',
    paths: scripts,
    pattern: /kafka-console-consumer\b.*>/,
    message: 'keeps values only: keys, headers, partitions and offsets are lost',
    hint: 'use a backup that keeps records whole',
  },
  {
    code: 'bundle-script',
    paths: scripts,
    pattern: /kafka-console-consumer\b.*--timeout-ms/,
    message: 'ends at the first pause, as if that were the end',
    hint: 'read up to the end offset',
  },
  {
    code: 'bundle-script',
    paths: scripts,
    pattern: /rsync\b.*(kafka|data)\S*\s+.*(nas|backup)/i,
    message: 'copies the logs of running brokers, which fit together at no moment',
    hint: 'stop the broker, or back up records',
  },
  {
    code: 'bundle-script',
    paths: scripts,
    pattern: /kafka-configs\b.*--alter\b.*retention\.ms=/,
    message: 'deletes records for good when it is told the wrong topic',
    hint: '`catalog apply` shows what would go',
  },
  {
    code: 'bundle-script',
    paths: scripts,
    pattern: /kafka-(producer|consumer)-perf-test\b.*--topic (?!perf\.)/,
    message: 'writes random records into a topic that services read',
    hint: 'use a topic below `perf.` and delete it',
  },
]

export const saidInFiles: BundleRule = ({ files }) =>
  [...files].flatMap(([path, text]) => {
    const about = sayings.filter(({ paths }) => paths.test(path))
    if (about.length === 0) return []
    // A command that goes on after a backslash is one line.
    const lines = text.replaceAll('\\\n', '  ').split('\n')
    return lines.flatMap((line, index) =>
      /^\s*(#|echo |printf )/.test(line)
        ? []
        : about
            .filter(({ pattern }) => pattern.test(line))
            .map(({ code, message, hint }) => ({ code, path, message: `line ${index + 1} ${message}`, hint })),
    )
  })

/** Whole files that must say something. */
export const saidNowhere: BundleRule = ({ files }) =>
  [...files].flatMap(([path, text]): BundleFinding[] => {
    const said = text
      .split('\n')
      .filter((line) => !line.trim().startsWith('#'))
      .join('\n')
    const lacks = (code: BundleFinding['code'], message: string, hint: string) => [{ code, path, message, hint }]
    if (/(^|\/)fstab$/.test(path)) {
      return said.split('\n').flatMap((line) => {
        const [, , , options = '', , pass = '0'] = line.trim().split(/\s+/)
        if (!/\bxfs\b/.test(line)) return []
        return [
          ...(options.split(',').includes('nofail')
            ? []
            : lacks('bundle-mount', 'without `nofail` a missing disk stops the boot', 'add it')),
          ...(pass === '0'
            ? []
            : lacks('bundle-mount', `pass ${pass}: XFS is not checked at boot`, 'end the line with 0 0')),
        ]
      })
    }
    if (/sysctl[^/]*\.conf$/.test(path)) {
      return ['vm.max_map_count', 'net.core.somaxconn', 'vm.swappiness'].flatMap((name) =>
        said.includes(`${name} =`) || said.includes(`${name}=`)
          ? []
          : lacks('bundle-kernel', `no ${name}`, 'a broker with some thousand segments needs it'),
      )
    }
    if (!path.endsWith('.sh')) return []
    return [
      ...(/set -[a-z]*u/.test(said)
        ? []
        : lacks('bundle-script', 'a variable that is not set is taken for nothing', 'begin with `set -euo pipefail`')),
      ...(/\bmount\s+-/.test(said) && !/findmnt/.test(said)
        ? lacks('bundle-mount', 'what follows a mount that failed fills the root disk', 'ask findmnt before writing')
        : []),
    ]
  })
