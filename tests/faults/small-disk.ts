import { mkdir, rm, statfs, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { system } from './machine.ts'

/** A file system of its own in a file, for one broker. */
export interface SmallDisk {
  readonly path: string
  /** Leaves not a byte. */
  fill(): Promise<void>
  /** Takes the filling out again. */
  free(): Promise<void>
  remove(): Promise<void>
}

/** MiB; sparse until it is written to. */
const size = 768

export async function smallDisk(folder: string): Promise<SmallDisk> {
  const image = join(folder, 'disk.img')
  const path = join(folder, 'disk')
  const filling = join(path, 'filling')
  await mkdir(path)
  await writeFile(image, '')
  await truncate(image, size * 1_048_576)
  await system('mkfs.ext4', '-q', '-F', '-m', '0', '-O', '^has_journal', image)
  await system('mount', '-o', 'loop', image, path)
  return {
    path,
    async fill() {
      const { bavail, bsize } = await statfs(path)
      await system('fallocate', '-l', String(Math.max(1, bavail - 16) * bsize), filling)
      // The rest, block by block, until the file system says no.
      await system('dd', 'if=/dev/zero', `of=${filling}.rest`, `bs=${bsize}`, 'status=none').catch(() => undefined)
    },
    async free() {
      await rm(filling, { force: true })
      await rm(`${filling}.rest`, { force: true })
    },
    async remove() {
      await system('umount', '-l', path)
    },
  }
}
