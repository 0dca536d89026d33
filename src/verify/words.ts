/** Words: whether what the author wrote arrives on the page. */
import type { Problem } from '../model/problem.ts'
import type { Site } from '../model/site.ts'
import { fault } from './fault.ts'

/**
 * A fault for each text of whose letters many do not stand on its page. Marks of Markdown, addresses and comments are no
 * letters of the text.
 *
 * @param source gives the text of a content file.
 * @param told the files of which a warning speaks: what is left out of them was said.
 */
export function shortened(
  site: Pick<Site, 'posts' | 'pages'>,
  written: readonly { readonly url: string; readonly content: string }[],
  source: (file: string) => string,
  told: ReadonlySet<string>,
): Problem[] {
  const pages = new Map(written.map(({ url, content }) => [url, content]))
  return [...site.posts, ...site.pages].flatMap(({ path, title, file }) => {
    const page = pages.get(path)
    if (file === undefined || page === undefined || told.has(file)) return []
    const sent = letters(textOf(source(file)))
    const enough = Math.min(sent - FEW, sent * MOST)
    const arrived = lettersOn(page, enough)
    if (arrived >= enough) return []
    const message = `Of “${title}”, about ${sent} letters were written and ${arrived} stand on its page, ${path}.`
    return [fault(file, message)]
  })
}

const FEW = 200
const MOST = 0.8

/** What a Markdown file has for readers: no front matter, comments, tags, addresses and keys of works. */
function textOf(markdown: string): string {
  return markdown
    .replace(/^\ufeff?---[^]*?\n---[ \t]*\r?\n/, '')
    .replace(COMMENT, ' ')
    .replace(/<[^<>\n]{0,2000}>|\]\([^()\n]{0,2000}\)|https?:\S+|(?<!\w)@[\w:.#/-]+/g, ' ')
    .replace(/^ {0,3}\[[^\]\n]{1,999}\]:.*$/gm, ' ')
}

/** None of these patterns looks at a sign more than a few times, however often a half of it is repeated. */
const COMMENT = /<!--(?:(?!<!--)[^])*?-->/g

/** Those outside of tags and entities from `<main>` on, counted until there are `enough`. */
function lettersOn(page: string, enough: number): number {
  let count = 0
  for (const [piece] of page.slice(page.indexOf('<main')).matchAll(PIECE)) {
    if (!/^[<&]/.test(piece)) count += letters(piece)
    if (count >= enough) break
  }
  return count
}

const PIECE = /[^<&]+|<[^>]*>?|&(?:#?\w{1,99};)?/g

/** Counted one by one where they are ASCII: most are, and a pattern takes ten times as long. */
function letters(text: string): number {
  let count = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    const small = code | 0x20
    if ((code >= 0x30 && code <= 0x39) || (code < 0x80 && small >= 0x61 && small <= 0x7a)) count++
  }
  const others = text.replace(/[\0-\x7f]+/g, '')
  return others === '' ? count : count + others.replace(/[^\p{L}\p{N}]+/gu, '').length
}
