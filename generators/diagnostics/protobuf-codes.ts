import type { CodeEntry } from './codes.ts'

export const protobufCodes = {} as const satisfies Record<string, CodeEntry>
