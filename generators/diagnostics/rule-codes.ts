import type { CodeEntry } from './codes.ts'

export const ruleCodes = {} as const satisfies Record<string, CodeEntry>
