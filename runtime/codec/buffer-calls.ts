/**
 * Three of Buffer's own methods that its type leaves out. They are what `write` and `toString` end in; calling them
 * directly saves the search for the encoding's name, about a third of the call.
 */
interface Calls {
  utf8Write(this: Buffer, text: string, at: number): number
  utf8Slice(this: Buffer, start: number, end: number): string
  latin1Slice(this: Buffer, start: number, end: number): string
}

const calls = Buffer.prototype as unknown as Calls

/** Returns the number of bytes written. Half of a surrogate pair is written as U+FFFD. */
export const writeUtf8: (b: Buffer, text: string, at: number) => number = (b, text, at) =>
  calls.utf8Write.call(b, text, at)
/** Malformed bytes read as U+FFFD. */
export const readUtf8: (b: Buffer, start: number, end: number) => string = (b, start, end) =>
  calls.utf8Slice.call(b, start, end)
export const readLatin1: (b: Buffer, start: number, end: number) => string = (b, start, end) =>
  calls.latin1Slice.call(b, start, end)
