/** WordPress: the items of its export, RSS 2.0 with extensions (WXR). */
import type { Entry, Item, Label, Status } from './entry.ts'
import { withLineBreaks } from './line-breaks.ts'
import { type XmlElement, childrenOf, textOf, wordsIn } from './xml-element.ts'

/** What an element of the channel holds. */
export function readWordPress(element: XmlElement): Item[] {
  const words = textOf(element).trim()
  switch (element.local) {
    case 'item':
      return readItem(element)
    case 'title':
      return [{ is: 'settings', settings: { title: words } }]
    case 'description':
      return [{ is: 'settings', settings: { description: words || undefined } }]
    case 'language':
      return [{ is: 'settings', settings: { language: words || undefined } }]
    case 'author': {
      const login = wordsIn(element, 'author_login')
      const shown = wordsIn(element, 'author_display_name') || login
      return [{ is: 'settings', settings: { names: { [login]: shown } } }]
    }
    case 'base_blog_url': {
      const origin = URL.canParse(words) ? new URL(words).origin : undefined
      return [{ is: 'settings', settings: { origin } }]
    }
    default:
      return []
  }
}

function readItem(item: XmlElement): Item[] {
  const type = wordsIn(item, 'post_type')
  if (type !== 'post' && type !== 'page') {
    return [{ is: 'left-out', what: LEFT_OUT[type] ?? `items of the type “${type}”` }]
  }
  const status = STATUS[wordsIn(item, 'status')] ?? 'draft'
  const encoded = childrenOf(item, 'encoded')
  const part = (name: string) => textOf(encoded.find(({ uri }) => uri.includes(name)))
  const id = wordsIn(item, 'post_id')
  const address = wordsIn(item, 'link')
  const entry: Entry = {
    kind: type,
    status,
    id,
    title: wordsIn(item, 'title').replace(/\s+/g, ' '),
    content: withParagraphs(part('/content/')),
    plain: false,
    published: dateOf(item, 'post_date') || rfc822(wordsIn(item, 'pubDate')),
    author: { name: wordsIn(item, 'creator'), url: '' },
    labels: labelsOf(item),
    address: status === 'live' ? address : '',
    description: part('/excerpt/')
      .replace(/<[^>]*>/g, ' ')
      .replace(/\s+/g, ' ')
      .trim(),
    under: '',
    answers: '',
    anchor: '',
  }
  const comments = childrenOf(item, 'comment').map((comment) => readComment(comment, id))
  return [{ is: 'entry', entry }, ...comments]
}

const LEFT_OUT: Readonly<Record<string, string>> = {
  attachment: 'entries of the media library',
  nav_menu_item: 'menu items',
  revision: 'earlier versions',
}

const STATUS: Readonly<Record<string, Status>> = {
  publish: 'live',
  future: 'scheduled',
  trash: 'trashed',
  draft: 'draft',
  pending: 'draft',
  private: 'draft',
  'auto-draft': 'trashed',
  inherit: 'live',
}

function readComment(comment: XmlElement, under: string): Item {
  const type = wordsIn(comment, 'comment_type')
  if (type !== '' && type !== 'comment') return { is: 'left-out', what: 'pingbacks and trackbacks' }
  const approved = wordsIn(comment, 'comment_approved')
  const parent = wordsIn(comment, 'comment_parent')
  const id = wordsIn(comment, 'comment_id')
  const url = wordsIn(comment, 'comment_author_url')
  const status = approved === '1' ? 'live' : approved === '0' ? 'pending' : COMMENT[approved]
  const entry: Entry = {
    kind: 'comment',
    status: status ?? 'removed',
    id,
    title: '',
    content: wordsIn(comment, 'comment_content'),
    plain: true,
    published: dateOf(comment, 'comment_date'),
    author: { name: wordsIn(comment, 'comment_author'), url: /^https?:/i.test(url) ? url : '' },
    labels: [],
    address: '',
    description: '',
    under,
    answers: parent === '0' ? '' : parent,
    anchor: `comment-${id}`,
  }
  return { is: 'entry', entry }
}

const COMMENT: Readonly<Record<string, Status>> = { spam: 'spam', trash: 'trashed' }

/** The moment in UTC; drafts have only the local one, of which the day is right in any case. */
function dateOf(element: XmlElement, name: string): string {
  const utc = wordsIn(element, `${name}_gmt`)
  const known = /^[1-9]\d{3}-/.test(utc) ? utc : wordsIn(element, name)
  return /^[1-9]\d{3}-/.test(known) ? `${known.replace(' ', 'T')}Z` : ''
}

function rfc822(text: string): string {
  const time = Date.parse(text)
  return Number.isNaN(time) || time < 0 ? '' : new Date(time).toISOString()
}

function labelsOf(item: XmlElement): Label[] {
  const labels = new Map<string, Label>()
  for (const category of childrenOf(item, 'category')) {
    const { domain, nicename = '' } = category.attributes
    const name = textOf(category).replace(/\s+/g, ' ').trim()
    const base = domain === 'category' ? 'category' : domain === 'post_tag' ? 'tag' : undefined
    // What WordPress files under no category of the author's is not about “uncategorised”.
    if (base === undefined || name === '' || nicename === 'uncategorized') continue
    if (!labels.has(name)) labels.set(name, { name, address: `/${base}/${nicename}/` })
  }
  return [...labels.values()]
}

/** WordPress keeps empty lines in the place of paragraphs, except in texts of its block editor. */
function withParagraphs(content: string): string {
  return content.includes('<!-- wp:') ? content : withLineBreaks(content)
}
