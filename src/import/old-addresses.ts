/** Old addresses: every address at which the blog answered, and what answers there on the new site. */
import { dayNumber, dayOf } from '../model/day.ts'
import type { Format } from './entry.ts'
import type { PlannedText, Rules } from './plan.ts'
import type { Outline } from './survey.ts'

export interface OldAddress {
  readonly kind:
    'home' | 'post' | 'page' | 'label' | 'month' | 'year' | 'feed' | 'comment' | 'search'
  /** From the host's root, percent-encoded, with its query: `/2013/04/knees.html?m=1`. */
  readonly address: string
  /** The path on the new site that a reader arrives at, decoded; undefined where a site of files cannot answer. */
  readonly answer: string | undefined
  /** What must stand on that page: the anchor of a comment. */
  readonly anchor?: string
}

/** Where the new site has what has no text of its own. */
const FEED = '/feed.xml'
const SEARCH = '/search.html'

/** All old addresses, in the order in which a reader of the list would look for them. */
export function oldAddresses(
  format: Format,
  texts: readonly PlannedText[],
  comments: readonly Outline[],
  rules: Rules,
): OldAddress[] {
  const shown = texts.filter(({ state }) => state === 'published')
  const blogger = format !== 'WordPress'
  const byId = new Map(shown.map((text) => [text.id, text]))
  return [
    { kind: 'home', address: '/', answer: '/' },
    ...(blogger ? [{ kind: 'home', address: '/?m=1', answer: '/' } as const] : []),
    ...shown.flatMap((text) => ofText(text, byId, blogger, rules)),
    ...ofComments(shown, comments, blogger),
    ...ofLabels(shown, blogger, rules),
    ...ofDays(shown, blogger),
    ...(blogger ? BLOGGER : WORDPRESS).filter(({ kind }) => kind !== 'search' || shown.length > 0),
  ]
}

/** The addresses at which the new site must lead elsewhere: from where (decoded) to where. */
export function redirectsOf(
  addresses: readonly OldAddress[],
  texts: readonly PlannedText[],
  rules: Pick<Rules, 'oldAddress'>,
): Map<string, string> {
  const standing = new Set(texts.map(({ path }) => path))
  const redirects = new Map<string, string>()
  for (const { kind, address, answer } of addresses) {
    const from = rules.oldAddress(address)
    if (answer === undefined || kind === 'comment' || from === undefined) continue
    if (from === answer || standing.has(from)) continue
    // This one is known to the site's feeds already.
    if (from !== '/feeds/posts/default') redirects.set(from, answer)
  }
  return redirects
}

function ofText(
  { kind, old, path, address }: PlannedText,
  byId: ReadonlyMap<string, PlannedText>,
  blogger: boolean,
  rules: Rules,
): OldAddress[] {
  if (kind === 'comment' || address === '') return []
  if (old === undefined) {
    const asked = withQuery(address)
    // Where two name the same, WordPress showed the one that has the number.
    const numbered = byId.get(/=(\d+)$/.exec(asked)?.[1] ?? '')
    return [{ kind, address: asked, answer: rules.oldAddress(asked) && (numbered?.path ?? path) }]
  }
  const bare = encodeURI(old)
  const first = { kind, address: bare, answer: path } as const
  return blogger ? [first, { kind, address: `${bare}?m=1`, answer: path }] : [first]
}

/** `/?p=12`, which hosts answer that can tell queries apart. */
function withQuery(address: string): string {
  const { pathname, search } = new URL(address, 'https://blog.invalid')
  return pathname + search
}

function ofComments(
  texts: readonly PlannedText[],
  comments: readonly Outline[],
  blogger: boolean,
): OldAddress[] {
  const byId = new Map(texts.map((text) => [text.id, text]))
  return comments.flatMap(({ under, anchor, address, published }) => {
    const text = byId.get(under)
    if (!text || text.old === undefined) return []
    const query = /\?showComment=\d+/.exec(address)?.[0] ?? `?showComment=${Date.parse(published)}`
    const asked = encodeURI(text.old) + (blogger ? query : '')
    return [{ kind: 'comment', address: `${asked}#${anchor}`, answer: text.path, anchor }]
  })
}

function ofLabels(texts: readonly PlannedText[], blogger: boolean, rules: Rules): OldAddress[] {
  const posts = texts.filter(({ kind }) => kind === 'post')
  const labels = new Map(
    posts.flatMap((post) => post.labels.map((label) => [label.address, label])),
  )
  return [...labels.values()].flatMap(({ name, address }): OldAddress[] => {
    const path = rules.topicPath(name)
    const answer = rules.oldAddress(address) === undefined ? undefined : path
    const feed = blogger
      ? address.replace('/search/label/', '/feeds/posts/default/-/')
      : `${address}feed/`
    return [
      { kind: 'label', address, answer },
      { kind: 'feed', address: feed, answer: answer && `${path}feed.xml` },
    ]
  })
}

/**
 * The months and years that have posts. Blogger's older blogs called a month `/2013_04_01_archive.html`; WordPress has
 * days as well.
 */
function ofDays(texts: readonly PlannedText[], blogger: boolean): OldAddress[] {
  const posts = texts.filter(({ kind }) => kind === 'post')
  const found = new Map<string, OldAddress>()
  const years = new Map<string, OldAddress>()
  for (const { day } of posts) {
    const date = String(day.day).padStart(2, '0')
    const answer = monthOf(day)
    const other = blogger ? archiveOf(answer) : `${answer}${date}/`
    for (const address of [answer, other]) found.set(address, { kind: 'month', address, answer })
    const year = `/${day.year}/`
    years.set(year, { kind: 'year', address: year, answer: year })
  }
  // A post of the last evening of a month had its address in that month, and in another zone has its day in the next.
  for (const { day, old = '' } of blogger ? posts : []) {
    const [month, year] = /^(\/\d{4}\/)\d\d\/(?=[^/]+$)/.exec(old) ?? []
    if (month === undefined || year === undefined || found.has(month)) continue
    if (![-1, 1].some((step) => monthOf(dayOf((dayNumber(day) + step) * A_DAY, 'UTC')) === month))
      continue
    for (const address of [month, archiveOf(month)])
      found.set(address, { kind: 'month', address, answer: monthOf(day) })
    if (!years.has(year)) years.set(year, { kind: 'year', address: year, answer: `/${day.year}/` })
  }
  return [...found.values(), ...years.values()]
}

/** In milliseconds. */
const A_DAY = 86_400_000

function monthOf({ year, month }: PlannedText['day']): string {
  return `/${year}/${String(month).padStart(2, '0')}/`
}

function archiveOf(month: string): string {
  return `${month.slice(0, -1).replaceAll('/', '_').replace('_', '/')}_01_archive.html`
}

const feed = (address: string): OldAddress => ({ kind: 'feed', address, answer: FEED })

const BLOGGER: readonly OldAddress[] = [
  feed('/feeds/posts/default'),
  feed('/feeds/posts/default?alt=rss'),
  feed('/feeds/posts/summary'),
  feed('/feeds/comments/default'),
  feed('/atom.xml'),
  feed('/rss.xml'),
  { kind: 'search', address: '/search', answer: SEARCH },
]

const WORDPRESS: readonly OldAddress[] = [
  feed('/feed/'),
  feed('/feed/atom/'),
  feed('/comments/feed/'),
]
