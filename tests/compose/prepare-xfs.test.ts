import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { bundleWith } from './bundles.ts'

const run = (program: string, ...args: string[]) => {
  const { status, stdout, stderr, error } = spawnSync(program, args, { encoding: 'utf8' })
  return { status: error === undefined ? status : -1, out: `${stdout}${stderr}` }
}

/** Why a file system cannot be made here; undefined when it can. */
function missing(): string | undefined {
  if (process.getuid?.() !== 0) return 'only root can'
  for (const tool of ['losetup', 'parted', 'mkfs.xfs', 'chattr', 'findmnt', 'lsblk'])
    if (run('which', tool).status !== 0) return `${tool} is not installed`
  if (!readFileSync('/proc/filesystems', 'utf8').includes('xfs') && run('modprobe', 'xfs').status !== 0) return 'no XFS'
  return run('losetup', '-f').status === 0 ? undefined : 'no loop device'
}

interface Disk {
  readonly device: string
  readonly mountPoint: string
  readonly fstab: string
  prepare(...more: string[]): { readonly status: number | null; readonly out: string }
}

/** A disk of 700 MB, and the script of a bundle whose data lies on it. */
async function withDisk(judge: (disk: Disk) => void): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'jts-xfs-'))
  const mountPoint = join(folder, 'data disk')
  const image = join(folder, 'image')
  const fstab = join(folder, 'fstab')
  writeFileSync(image, '')
  truncateSync(image, 700 * 1024 * 1024)
  writeFileSync(fstab, '# what was here before\n')
  const files = await bundleWith(
    { metadata: 'kraft', storage: { path: mountPoint, capacity: '4TB' } },
    { name: `t${process.pid % 10_000}` },
  )
  const script = join(folder, 'prepare-xfs.sh')
  writeFileSync(script, files.get('host/prepare-xfs.sh') ?? '')
  const device = run('losetup', '-fP', '--show', image).out.trim()
  try {
    const common = ['--device', device, '--fstab', fstab, '--log', join(folder, 'log')]
    judge({ device, mountPoint, fstab, prepare: (...more) => run('bash', script, ...common, ...more) })
  } finally {
    run('umount', mountPoint)
    if (existsSync(mountPoint)) run('chattr', '-i', mountPoint)
    run('losetup', '-d', device)
    rmSync(folder, { recursive: true, force: true })
  }
}

const reason = missing()
if (reason !== undefined) process.stderr.write(`NOT RUN: no disk can be prepared here: ${reason}\n`)
const onDisk = reason === undefined ? test : test.skip

onDisk('a disk that may be another one, or is too small, is refused', async () => {
  await withDisk(({ prepare, device }) => {
    assert.match(prepare().out, /refused: .*by its name in \/dev\/disk\/by-id/)
    assert.match(prepare('--any-device').out, /refused: .* bytes, less than 3800000000000/)
    const dry = prepare('--any-device', '--minimum-size', '1')
    assert.is(dry.status, 0, dry.out)
    assert.match(dry.out, /would run: mkfs\.xfs/)
    assert.match(dry.out, /nothing was changed/)
    assert.match(
      prepare('--any-device', '--minimum-size', '1', '--execute').out,
      /--serial says nothing, the disk says/,
    )
    assert.match(
      prepare('--any-device', '--minimum-size', '1', '--execute', '--serial', 'other').out,
      /--serial says other/,
    )
    assert.is(run('wipefs', '--no-act', '--parsable', device).out, '')
  })
})

onDisk('a disk with anything on it is refused', async () => {
  await withDisk(({ prepare, device, mountPoint, fstab }) => {
    const go = () => prepare('--any-device', '--minimum-size', '1')
    run('mkfs.xfs', '-q', device)
    assert.match(go().out, /refused: .* carries a signature/)
    run('wipefs', '-a', device)
    assert.is(go().status, 0)
    run('parted', '-s', device, 'mklabel', 'gpt', 'mkpart', 'x', 'xfs', '1MiB', '50%')
    assert.match(go().out, /refused: .* (has partitions|carries a signature)/)
    run('wipefs', '-a', device)
    run('partprobe', device)
    mkdirSync(mountPoint)
    writeFileSync(join(mountPoint, 'data'), 'precious')
    assert.match(go().out, /refused: .* is not empty/)
    rmSync(join(mountPoint, 'data'))
    writeFileSync(fstab, `LABEL=x ${mountPoint.replaceAll(' ', '\\040')} ext4 defaults 0 2\n`)
    assert.match(go().out, /refused: .*fstab has a line for/)
  })
})

onDisk('an empty disk becomes XFS, mounted as the catalog says and by fstab at the next boot', async () => {
  await withDisk(({ prepare, device, mountPoint, fstab }) => {
    const done = prepare('--any-device', '--minimum-size', '1', '--execute', '--serial', device)
    assert.is(done.status, 0, done.out)
    const mounted = run('findmnt', '-no', 'FSTYPE,OPTIONS', '--mountpoint', mountPoint).out
    assert.match(mounted, /^xfs +/)
    for (const option of ['noatime', 'nodev', 'nosuid', 'noexec']) assert.match(mounted, new RegExp(`\\b${option}\\b`))
    assert.is(run('stat', '-c', '%u:%g', mountPoint).out.trim(), '1000:1000')
    const lines = readFileSync(fstab, 'utf8').trim().split('\n')
    assert.is(lines[0], '# what was here before')
    assert.match(lines[1] ?? '', /^UUID=[0-9a-f-]{36} .*\\040disk xfs defaults,noatime,.*nofail.* 0 0$/)
    assert.is(readFileSync(join(mountPoint, '.data-disk'), 'utf8').trim(), /UUID=(\S+)/.exec(lines[1] ?? '')?.[1])
    assert.is(run('findmnt', '--verify', '--tab-file', fstab).status, 0)
    // A second run finds the disk in use and changes nothing.
    assert.match(prepare('--any-device', '--minimum-size', '1', '--execute', '--serial', device).out, /refused/)
    assert.is(readFileSync(fstab, 'utf8').trim().split('\n').length, 2)
    // Without the disk nothing can be written where it belongs.
    run('umount', mountPoint)
    assert.throws(() => writeFileSync(join(mountPoint, 'data'), ''))
    // What fstab says mounts it again.
    assert.is(run('mount', '--fstab', fstab, mountPoint).status, 0)
    assert.ok(existsSync(join(mountPoint, '.data-disk')))
  })
})

test.run()
