import { countOption, durationOption } from '../client/duration-option.ts'
import type { RunOptions } from './running.ts'

/** Options of a group with nothing left out. */
export type RunSettings = Required<Omit<RunOptions, 'signal'>> & Pick<RunOptions, 'signal'>

/** Throws RangeError for an option under which the group could not work. */
export function runSettings(options: RunOptions): RunSettings {
  const { signal } = options
  return {
    parallelism: countOption('parallelism', options.parallelism, 64),
    commitInterval: durationOption('commitInterval', options.commitInterval, 1_000),
    drainTimeout: durationOption('drainTimeout', options.drainTimeout, 30_000),
    sessionTimeout: durationOption('sessionTimeout', options.sessionTimeout, 30_000),
    stuckAfter: durationOption('stuckAfter', options.stuckAfter, 300_000),
    ...(signal && { signal }),
  }
}
