/** Cite this: a post of this site as a work that others can cite. */
import type { Post } from '../model/page.ts'
import type { Reference, ReferenceName } from '../model/reference.ts'
import { type Site, absolute } from '../model/site.ts'

/** The post in CSL-JSON's terms; `titles` are those before a name that no reference holds. */
export function postReference(post: Post, site: Site, titles: readonly string[]): Reference {
  const { year, month, day } = post.date
  const author = post.author ?? site.author
  return {
    id: post.path.replace(/^.*\/|\.html$/g, '') || 'post',
    type: 'post-weblog',
    title: post.title,
    ...(author && { author: [nameOf(author.name, titles)] }),
    'container-title': site.title,
    issued: { 'date-parts': [day === undefined ? [year, month] : [year, month, day]] },
    language: site.language,
    URL: absolute(site, post.path),
  }
}

/**
 * A name in full parted into given and family names: the last word, and the small words before it (`de`, `van der`).
 * A single word, and a name in a script without capitals, stay whole.
 */
export function nameOf(full: string, titles: readonly string[]): ReferenceName {
  const words = full.split(/\s+/).filter((word) => word !== '')
  while (words.length > 1 && titles.includes(words[0]?.replace('.', '') ?? '')) words.shift()
  const particle = words.findIndex((word, at) => at > 0 && /^\p{Ll}/u.test(word))
  const start = particle < 0 ? words.length - 1 : particle
  if (start < 1 || !/\p{Lu}/u.test(full)) return { literal: words.join(' ') }
  return { family: words.slice(start).join(' '), given: words.slice(0, start).join(' ') }
}
