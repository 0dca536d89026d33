/** Layer files: what stands in the site's folder `search`: the module that readers search with, and its aid. */
import { createHash } from 'node:crypto'
import { makeAid, readFragments } from './aid/make-aid.ts'
import type { SearchIndex } from './indexing.ts'

export interface LayerParts {
  /** The bundled layer. */
  readonly code: string
  /** The names of the glossary, of one thing each. */
  readonly groups: readonly (readonly string[])[]
  /** BCP 47. */
  readonly language: string
}

export interface LayerFile {
  readonly path: string
  readonly content: string
}

/** The aid's name changes with its content; the module knows it, so that no second request has to ask for it. */
export function layerFiles(
  index: SearchIndex,
  { code, groups, language }: LayerParts,
): LayerFile[] {
  const pages = readFragments(index.files)
  const aid = JSON.stringify(makeAid(pages, groups, new Intl.Locale(language).language))
  const hash = createHash('sha256').update(aid).digest('hex').slice(0, 8)
  const name = `aid.${hash}.json`
  return [
    { path: 'pagefind.js', content: `const AID="${name}";${code}` },
    { path: name, content: aid },
  ]
}
