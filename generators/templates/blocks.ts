import type { HelperOptions } from 'handlebars'

/** Blocks that refuse what is not there, where the library's own take a misspelt name for false or an empty list. */
export const blocks = {
  /** `null`, `false`, 0 and empty text and lists are false. */
  if(this: unknown, value: unknown, options: HelperOptions): string {
    return isTrue(value) ? options.fn(this) : options.inverse(this)
  },
  unless(this: unknown, value: unknown, options: HelperOptions): string {
    return isTrue(value) ? options.inverse(this) : options.fn(this)
  },
  each(this: unknown, value: unknown, options: HelperOptions): string {
    if (!Array.isArray(value)) throw new TypeError('a template repeats over something that is no list')
    return value.length === 0 ? options.inverse(this) : value.map((item: unknown) => options.fn(item)).join('')
  },
  with(this: unknown, value: unknown, options: HelperOptions): string {
    return isTrue(value) ? options.fn(value) : options.inverse(this)
  },
}

function isTrue(value: unknown): boolean {
  if (value === undefined) throw new TypeError('a template asks for something that its data does not have')
  return Array.isArray(value) ? value.length > 0 : Boolean(value)
}
