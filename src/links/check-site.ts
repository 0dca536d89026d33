/** Checks, before anything is written, that what the author links to is there. */
import type { Problem } from '../model/problem.ts'
import type { Site } from '../model/site.ts'
import { type Addresses, plainPath } from './addresses.ts'
import { type Wrong, lost, missing } from './messages.ts'
import type { Reference } from './references.ts'

/** One problem for each reference to an address that the site does not have. */
export function checkSite(references: readonly Reference[], addresses: Addresses): Problem[] {
  return references
    .filter(({ path }) => !addresses.has(path))
    .map((reference) => problem(reference, missing(reference.written, reference, addresses)))
}

/** A warning for each picture that stands on another site: the security policy keeps readers' browsers from asking for it. */
export function checkPictures({ posts, pages }: Pick<Site, 'posts' | 'pages'>): Problem[] {
  const uses = [...posts, ...pages].flatMap((text) => text.links)
  const remote = uses.filter(
    ({ kind, href, target }) => kind === 'image' && target === undefined && ELSEWHERE.test(href),
  )
  return remote.map(({ href, file, line, column }) => ({
    ...{ level: 'warning', file, line, column },
    message: `“${href}” is a picture on another site, and readers will not see it.`,
    advice: 'Save it beside the post, and write its file name.',
  }))
}

const ELSEWHERE = /^(?:https?:)?\/\//i

/**
 * One problem for each reference to a place that the text of a post or page does not have. Only for a site that will
 * not be written: on a written page `checkPages` knows the ids of the layouts as well.
 */
export function checkTexts(
  references: readonly Reference[],
  site: Pick<Site, 'posts' | 'pages'>,
): Problem[] {
  const texts = new Map([...site.posts, ...site.pages].map((text) => [plainPath(text.path), text]))
  return references.flatMap((reference) => {
    const ids = texts.get(plainPath(reference.path))?.ids
    if (!ids || reference.fragment === '' || ids.has(reference.fragment)) return []
    return [problem(reference, lost(reference.written, reference, ids))]
  })
}

function problem({ file, line, column }: Reference, wrong: Wrong): Problem {
  return { level: 'error', file, line, column, ...wrong }
}
