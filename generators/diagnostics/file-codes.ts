import type { CodeEntry } from './codes.ts'

export const fileCodes = {} as const satisfies Record<string, CodeEntry>
