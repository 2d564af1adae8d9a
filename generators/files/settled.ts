import { Disk } from './disk.ts'
import { rawHash } from './format.ts'
import type { PlannedFile } from './plan.ts'

/** Whether the last run that wrote this folder ended with this very text, as it is before formatting. */
export function settledIn(out: string): (file: PlannedFile) => boolean {
  const { state, entries } = new Disk(out).manifest()
  if (state !== 'whole') return () => false
  return (file) => {
    const listed = entries.get(file.path)
    return listed !== undefined && listed.some(({ raw }) => raw === rawHash(file))
  }
}
