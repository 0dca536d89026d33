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

/** Up to so many pages are searched without a worker, whose script would be loaded before anything else. */
const ALONE = 2_000
/** A site with more letters of words in its list loads only those that a question needs. */
const INLINE = 20_000

/**
 * The aid's name changes with its content; the module knows it, so that no second request has to ask for it. On a large
 * site the words of each beginning have a file beside it.
 */
export function layerFiles(
  index: SearchIndex,
  { code, groups, language }: LayerParts,
): LayerFile[] {
  const pages = readFragments(index.files)
  const whole = makeAid(pages, groups, new Intl.Locale(language).language)
  const large = Object.values(whole.words).join('').length > INLINE
  const aid = large
    ? { ...whole, words: {}, files: Object.keys(whole.words).sort().join(' ') }
    : whole
  const beginnings = aid.files.split(' ').filter(Boolean)
  const hash = createHash('sha256').update(JSON.stringify(whole)).digest('hex').slice(0, 8)
  const name = `aid.${hash}.json`
  return [
    { path: 'pagefind.js', content: `const AID="${name}",WORKER=${whole.count > ALONE};${code}` },
    { path: name, content: JSON.stringify(aid) },
    ...beginnings.map((beginning) => ({
      path: `aid.${hash}.${beginning}.txt`,
      content: whole.words[beginning] ?? '',
    })),
  ]
}
