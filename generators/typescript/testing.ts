import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { MessageType } from '../../runtime/codec/message-type.ts'
import { readCatalog } from '../catalog/read.ts'
import type { Catalog, Model } from '../catalog/model.ts'
import type { GeneratedFile } from '../generator.ts'
import { contextOf } from './context.ts'
import { typescript } from './index.ts'

/** Generated code as tests use it: made from texts, written below `.cache/` in this repository, imported, removed. */
export interface Loaded {
  /** Every MessageType, by full proto name. */
  readonly messages: ReadonlyMap<string, AnyMessageType>
  /** What each module exports, by its path below the output folder: `typescript/messages/test.ts`. */
  readonly modules: ReadonlyMap<string, Readonly<Record<string, unknown>>>
  readonly folder: string
  /** Removes the files; what was imported goes on working. */
  dispose(): void
}
export type AnyMessageType = MessageType<Record<string, unknown>, object>

export interface GenerateOptions {
  /** Proto files by path; a text alone is `test.proto`. */
  readonly protos: string | Readonly<Record<string, string>>
  /** Full names of decimal messages. */
  readonly decimal?: readonly string[]
  /** Text of `topics:` and `groups:` of the catalog. */
  readonly catalog?: string
  readonly imports?: 'js' | 'ts'
}

/** The base model of a catalog over these protos. Throws with every finding where there is an error. */
export function modelOf({ protos, decimal = [], catalog = 'topics: {}\n', imports = 'ts' }: GenerateOptions): Model {
  const files = typeof protos === 'string' ? { 'test.proto': protos } : protos
  const head = { version: 1, name: 'test', protobuf: { roots: ['proto'], decimal }, typescript: { imports } }
  const texts = new Map([
    [
      'catalog/catalog.yaml',
      Object.entries(head)
        .map(([key, value]) => `${key}: ${JSON.stringify(value)}\n`)
        .join('') + catalog,
    ],
    ...Object.entries(files).map(([path, text]) => [`catalog/proto/${path}`, text] as const),
  ])
  const { model, diagnostics } = readCatalog({
    path: 'catalog/catalog.yaml',
    read: (path) => texts.get(path),
    list: (folder) =>
      [...texts.keys()].filter((path) => path.startsWith(`${folder}/`)).map((path) => path.slice(folder.length + 1)),
  })
  if (model === undefined)
    throw new Error(
      diagnostics
        .filter(({ severity }) => severity === 'error')
        .map(({ code, message }) => `${code}: ${message}`)
        .join('\n'),
    )
  return model
}

/** Generates from the protos and imports every module that needs no broker. */
export async function loadGenerated(options: GenerateOptions | string): Promise<Loaded> {
  const model = modelOf(typeof options === 'string' ? { protos: options } : options)
  const files = typescript.generate(model)
  const folder = writeGenerated(files)
  const modules = new Map<string, Readonly<Record<string, unknown>>>()
  for (const { path } of files)
    modules.set(path, (await import(pathToFileURL(join(folder, path)).href)) as Record<string, unknown>)
  return {
    messages: messageTypes(model.base, modules),
    modules,
    folder,
    dispose: () => rmSync(folder, { recursive: true }),
  }
}

/** Writes below `.cache/`, where the runtime's specifier resolves; returns the folder. */
export function writeGenerated(files: readonly GeneratedFile[]): string {
  const cache = fileURLToPath(new URL('../../.cache/', import.meta.url))
  mkdirSync(cache, { recursive: true })
  const folder = mkdtempSync(join(cache, 'generated-'))
  for (const { path, content } of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), content)
  }
  return folder
}

function messageTypes(catalog: Catalog, modules: Loaded['modules']): ReadonlyMap<string, AnyMessageType> {
  const { names } = contextOf(catalog)
  const types = new Map<string, AnyMessageType>()
  for (const message of catalog.schema.messages.values()) {
    const { type } = names.message(message.fullName)
    const found = modules.get(`${type.module}.ts`)?.[type.name]
    if (found !== undefined) types.set(message.fullName, found as AnyMessageType)
  }
  return types
}
