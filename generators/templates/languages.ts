import { comment, json, promql, properties, propertiesKey, sh, yaml, type Language } from './language.ts'
import {
  markdown,
  markdownBlock,
  markdownCode,
  markdownComment,
  markdownId,
  markdownProse,
  markdownTarget,
} from './markdown.ts'

/** The helpers of templates: a value leaves a template only through one of them. */
export const languages = {
  yaml,
  sh,
  promql,
  properties,
  propertiesKey,
  json,
  comment,
  markdown,
  markdownBlock,
  markdownCode,
  markdownComment,
  markdownId,
  markdownProse,
  markdownTarget,
} as const satisfies Record<string, Language>
