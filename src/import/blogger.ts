/** Blogger: the entries of its two formats, the classic backup and Takeout's feed.atom, both of them Atom (RFC 4287). */
import type { BlogSettings, Entry, Item, Label, Status } from './entry.ts'
import { type XmlElement, childOf, childrenOf, markupOf, textOf, wordsIn } from './xml-element.ts'

/** The namespace of Takeout's own elements. */
export const BLOGGER = 'http://schemas.google.com/blogger/2018'
const KIND = 'http://schemas.google.com/g/2005#kind'
const LABEL = 'http://www.blogger.com/atom/ns#'

/** What an element of the feed holds; nothing for those that say nothing about the blog. */
export function readBlogger(element: XmlElement): Item[] {
  switch (element.local) {
    case 'entry':
      return readEntry(element)
    case 'title':
      return [settings({ title: textOf(element).trim() })]
    case 'link': {
      const { rel, type, href = '' } = element.attributes
      const origin = rel === 'alternate' && type === 'text/html' ? originOf(href) : undefined
      return origin === undefined ? [] : [settings({ origin })]
    }
    default:
      return []
  }
}

function readEntry(element: XmlElement): Item[] {
  const kind = kindOf(element)
  if (kind === 'settings') return [...readSetting(element), { is: 'left-out', what: 'settings' }]
  if (kind === 'template') return [{ is: 'left-out', what: 'templates' }]
  if (kind !== 'post' && kind !== 'page' && kind !== 'comment') {
    return [{ is: 'left-out', what: `entries of the kind “${kind}”` }]
  }
  const link = (rel: string) =>
    childrenOf(element, 'link').find((one) => one.attributes.rel === rel)?.attributes.href ?? ''
  const body = childOf(element, 'content') ?? childOf(element, 'summary')
  const written = childOf(element, 'title')
  const title = written?.attributes.type === 'html' ? stripped(textOf(written)) : textOf(written)
  const takeout = childOf(element, 'type', BLOGGER) !== undefined
  const content = markupOf(body)
  const entry: Entry = {
    kind,
    status: statusOf(element, kind),
    id: idIn(wordsIn(element, 'id')),
    title: title.replace(/\s+/g, ' ').trim(),
    content,
    // Takeout keeps a comment as it was typed: with line breaks, and HTML only where somebody wrote some.
    plain: kind === 'comment' && takeout && !/<br\b|<p\b|<div\b/i.test(content),
    published: wordsIn(element, 'published') || wordsIn(element, 'created', BLOGGER),
    author: authorOf(element),
    labels: labelsOf(element),
    address: wordsIn(element, 'filename', BLOGGER) || addressIn(link('alternate'), link('replies')),
    description: wordsIn(element, 'metaDescription', BLOGGER),
    under: idIn(
      wordsIn(element, 'parent', BLOGGER) ||
        (childOf(element, 'in-reply-to')?.attributes.ref ?? ''),
    ),
    answers: idIn(wordsIn(element, 'inReplyTo', BLOGGER) || link('related')),
    anchor: kind === 'comment' ? anchorOf(link('alternate'), idIn(wordsIn(element, 'id'))) : '',
  }
  return [{ is: 'entry', entry }]
}

function kindOf(element: XmlElement): string {
  const own = wordsIn(element, 'type', BLOGGER).toLowerCase()
  if (own) return own
  const category = childrenOf(element, 'category').find(
    ({ attributes }) => attributes.scheme === KIND,
  )
  const term = category?.attributes.term?.replace(/^.*#/, '')
  if (term) return term
  // The live feed, saved from a browser, names no kinds.
  if (childOf(element, 'in-reply-to')) return 'comment'
  return /\.page-\d+$/.test(wordsIn(element, 'id')) ? 'page' : 'post'
}

const STATUS: Readonly<Record<string, Status>> = {
  LIVE: 'live',
  DRAFT: 'draft',
  SCHEDULED: 'scheduled',
  SOFT_TRASHED: 'trashed',
  SPAM_COMMENT: 'spam',
  PENDING_MODERATION: 'pending',
  GHOSTED_COMMENT: 'removed',
}

function statusOf(element: XmlElement, kind: Entry['kind']): Status {
  const own = wordsIn(element, 'status', BLOGGER)
  if (wordsIn(element, 'trashed', BLOGGER)) return 'trashed'
  // A status that nobody has described yet is no leave to publish.
  if (own) return STATUS[own] ?? (kind === 'comment' ? 'removed' : 'draft')
  const control = childOf(element, 'control')
  const removed = childrenOf(element, 'extendedProperty').some(
    ({ attributes: { name, value } }) => name === 'blogger.contentRemoved' && value === 'true',
  )
  if (removed) return 'removed'
  return control && wordsIn(control, 'draft') === 'yes' ? 'draft' : 'live'
}

/** Labels stand under Blogger's scheme, in Takeout under the blog's own; one may lack its words. */
function labelsOf(element: XmlElement): Label[] {
  const terms = childrenOf(element, 'category')
    .filter(({ attributes: { scheme = '' } }) => scheme === LABEL || scheme.startsWith('tag:'))
    .map(({ attributes }) => (attributes.term ?? '').replace(/\s+/g, ' ').trim())
  const names = [...new Set(terms.filter((term) => term !== ''))]
  return names.map((name) => ({ name, address: `/search/label/${encodeURIComponent(name)}` }))
}

/** Names as they are shown; the address of a profile says nothing to readers, and an e-mail address is nobody's to see. */
function authorOf(element: XmlElement): Entry['author'] {
  const author = childOf(element, 'author')
  const url = author ? wordsIn(author, 'uri') : ''
  const own = /^https?:\/\/(?!(?:www|draft)\.blogger\.com\/|plus\.google\.com\/)/i.test(url)
  return { name: author ? wordsIn(author, 'name') : '', url: own ? url : '' }
}

/** The number in `tag:blogger.com,1999:blog-1.post-2`, or at the end of an address of the feed of comments. */
function idIn(text: string): string {
  return /(?:post|page)-(\d+)$/.exec(text)?.[1] ?? /\/(\d+)$/.exec(text)?.[1] ?? text
}

function addressIn(alternate: string, replies: string): string {
  return alternate || (/#comment-form$/.test(replies) ? replies.replace(/#.*$/, '') : '')
}

function anchorOf(address: string, id: string): string {
  return /#(c\d+)$/.exec(address)?.[1] ?? `c${id}`
}

/** Settings are entries whose ids end in the setting's name. */
function readSetting(element: XmlElement): Item[] {
  const name = /settings\.(\w+)$/.exec(wordsIn(element, 'id'))?.[1] ?? ''
  const value = textOf(childOf(element, 'content')).trim()
  const read = value === '' ? undefined : READ[name]?.(value)
  return read ? [settings(read)] : []
}

/** The settings that matter to readers; all others, the owner's e-mail addresses among them, are not even looked at. */
const READ: Readonly<Record<string, (value: string) => BlogSettings>> = {
  BLOG_NAME: (title) => ({ title }),
  BLOG_DESCRIPTION: (description) => ({ description }),
  BLOG_LOCALE: (language) => ({ language }),
  BLOG_TIME_ZONE: (timeZone) => ({ timeZone }),
  BLOG_SUBDOMAIN: (name) => ({ origin: `https://${name}.blogspot.com` }),
  BLOG_CONVERT_LINE_BREAKS: (value) => ({ lineBreaks: value === 'true' }),
}

function settings(found: BlogSettings): Item {
  return { is: 'settings', settings: found }
}

function originOf(address: string): string | undefined {
  return URL.canParse(address) ? new URL(address).origin : undefined
}

function stripped(markup: string): string {
  return markup
    .replace(/<[^>]*>/g, '')
    .replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => ENTITIES[name] ?? '')
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
}
