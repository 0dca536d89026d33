/** Underline: the first use of each term in a text becomes a link to its entry, with its meaning, as `abbr` where it is one. */
import { Parser } from 'htmlparser2'
import { escape } from '../html/html.ts'
import { type GlossaryEntry, namesOf } from '../model/glossary.ts'

interface Names {
  readonly next: Map<string, Names>
  /** The entry of which a name ends here, and that name as the author writes it. */
  entry?: GlossaryEntry
  name?: string
}

/** Headings, links, code, and what others wrote. */
const LEFT_ALONE =
  /^(h[1-6]|a|code|pre|kbd|samp|blockquote|q|cite|abbr|dfn|button|label|summary|svg|math|sup)$/

/** The names of all terms as one tree of letters, so that a text is walked once however many terms there are. */
export function readNames(entries: readonly GlossaryEntry[]): Names {
  const root: Names = { next: new Map() }
  for (const entry of entries) {
    for (const name of namesOf(entry)) {
      let node = root
      for (const letter of fold(name)) {
        const next = node.next.get(letter) ?? { next: new Map() }
        node.next.set(letter, next)
        node = next
      }
      node.entry ??= entry
      node.name ??= name
    }
  }
  return root
}

/**
 * The HTML of a text with links where terms are used first; the longest name wins. `address` is the glossary's page.
 * A name in capitals, such as an abbreviation, counts only as it is written.
 */
export function underline(body: string, names: Names, address: string): string {
  const used = new Set<GlossaryEntry>()
  const pieces: string[] = []
  let done = 0
  let closed = 0
  const open: boolean[] = []
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const alone =
          LEFT_ALONE.test(name) || /^doc-(endnotes|noteref)$/.test(attributes.role ?? '')
        open.push(alone)
        if (alone) closed += 1
      },
      onclosetag() {
        if (open.pop()) closed -= 1
      },
      ontext() {
        if (closed > 0) return
        const [from, to] = [parser.startIndex, parser.endIndex + 1]
        pieces.push(body.slice(done, from), linked(body.slice(from, to), names, used, address))
        done = to
      },
    },
    { decodeEntities: false },
  )
  parser.end(body)
  return pieces.join('') + body.slice(done)
}

function linked(text: string, names: Names, used: Set<GlossaryEntry>, address: string): string {
  let made = ''
  let done = 0
  for (let at = 0; at < text.length; at++) {
    if (!/[\p{L}\p{N}]/u.test(text[at] ?? '') || !isEdge(text, at)) continue
    const found = longest(text, at, names)
    if (!found) continue
    if (!used.has(found.entry)) {
      const { id, term, meaning, abbreviation } = found.entry
      const words = text.slice(at, found.to)
      const short = text.slice(at, at + (abbreviation?.length ?? 0)) === abbreviation
      const hint = escape(short ? `${term}: ${meaning}` : meaning)
      const shown = short ? `<abbr>${words}</abbr>` : words
      made += `${text.slice(done, at)}<a class="term" href="${address}#${encodeURIComponent(id)}" title="${hint}">${shown}</a>`
      done = found.to
      used.add(found.entry)
    }
    at = found.to - 1
  }
  return made + text.slice(done)
}

/** The longest name that begins at a place of the text, where it ends, with the s of a plural. */
function longest(text: string, from: number, names: Names) {
  let node: Names | undefined = names
  let best: { entry: GlossaryEntry; to: number } | undefined
  for (let at = from; node && at <= text.length; at++) {
    const { entry, name = '' } = node
    const end = /s/.test(text[at] ?? '') && isEdge(text, at + 1) ? at + 1 : at
    const capitals = name === name.toUpperCase() && name !== name.toLowerCase()
    if (entry && isEdge(text, end) && (!capitals || text.slice(from, at) === name)) {
      best = { entry, to: end }
    }
    const letter: string = fold(text[at] ?? '')
    const next: Names | undefined = node.next.get(letter)
    // Any blank stands for one.
    node = letter === ' ' && fold(text[at - 1] ?? '') === ' ' ? node : next
  }
  return best
}

/** True between a letter and something else, and beside Chinese characters, which have no spaces. */
function isEdge(text: string, at: number): boolean {
  const [before = '', after = ''] = [text[at - 1], text[at]]
  return !/^[\p{L}\p{N}]{2}$/u.test(before + after) || /\p{sc=Han}/u.test(before + after)
}

function fold(text: string): string {
  return text
    .toLowerCase()
    .replace(/[\s\p{Pd}]+/gu, ' ')
    .replaceAll('’', "'")
}
