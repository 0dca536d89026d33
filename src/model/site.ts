/** Site: all that the pages are made from. Content fills the first part, each capability its own field. */
import type { Html } from '../html/html.ts'
import type { Advertising } from './advertising.ts'
import type { ReferencesPage } from './citation.ts'
import type { Day } from './day.ts'
import type { Comment, CommentSetting } from './comment.ts'
import type { AuthorPage, Listing, NamedTopic, Page, Person, Post, TopicLink } from './page.ts'
import type { GlossaryPage, Term } from './glossary.ts'
import type { Guideline, GuidelinesPage } from './guideline.ts'
import type { PublicationsPage } from './publication.ts'
import type { GonePage, Move, Redirect, Withdrawal } from './redirect.ts'
import type { Stylesheets } from './stylesheets.ts'

export interface Site {
  readonly title: string
  readonly welcome?: string
  /** The about-me text beside the posts. */
  readonly about?: Html
  /** Its first words, as plain text: the site's description. */
  readonly description?: string
  /** The "for information only" notice that every page carries. */
  readonly notice?: string
  /** BCP 47: `en-GB`. */
  readonly language: string
  /** IANA: `Europe/London`. */
  readonly timeZone: string
  /** Origin and base path, with a trailing slash: `https://example.org/blog/`. */
  readonly url: string
  readonly author?: Person
  /** Whom to tell of a hole in the site's security, and the last day on which that holds. */
  readonly security?: { readonly contact: string; readonly expires: Day }
  /** Where readers may write to the author. */
  readonly email?: string
  /** The main menu, in the author's order; addresses below the site's root or elsewhere. */
  readonly menu: readonly MenuLink[]
  readonly links: readonly MenuLink[]
  readonly postsPerPage: number

  /** Newest first. Drafts and scheduled posts only in the preview. */
  readonly posts: readonly Post[]
  readonly pages: readonly AuthorPage[]
  readonly people: readonly Person[]
  readonly publications?: PublicationsPage
  /** Pictures and other files beside the posts: from where (in the project) to where (on the site). */
  readonly files: readonly SiteFile[]
  /** Old addresses and what answers them now, from redirects.yaml and the posts' aliases; capabilities add their own. */
  redirects: readonly Redirect[]
  /** Pages that were withdrawn, from redirects.yaml. */
  readonly withdrawals?: readonly Withdrawal[]
  /** The redirects that hold, straight to their ends, as hosts want them: percent-encoded, from the host's root. */
  moves?: readonly Move[]

  /** Every comment that can be read, in the order of their files. */
  readonly comments?: readonly Comment[]
  /** For posts that say nothing else. */
  readonly commenting?: CommentSetting
  home: readonly Listing[]
  archive?: ArchivePage
  topics?: TopicsPage
  search?: SearchPage
  /** What the author explains, from glossary.yaml. */
  readonly glossary?: readonly Term[]
  /** When the author last checked it; undefined when nobody has. */
  readonly glossaryChecked?: Day
  readonly underlineTerms?: boolean
  /** Filled by the glossary capability. */
  glossaryPage?: GlossaryPage
  /** For which conditions the advertising rules accept claims, from advertising.yaml. */
  readonly advertising?: Advertising
  /** Filled by the citations capability. */
  referencesPage?: ReferencesPage
  /** What the author's guidelines/ hold, in the order of their files. */
  readonly guidelines?: readonly Guideline[]
  /** Filled by the guidelines capability. */
  guidelinesPage?: GuidelinesPage
  notFound?: Page
  /** What stands at withdrawn addresses; filled by the redirects capability. */
  gone?: readonly GonePage[]
  /** The one style sheet of a kind of page; `all` is that of every kind without its own, `box` that of the search's box. */
  stylesheets?: Stylesheets
  /** A small script that runs in the head of every page, and its hash for the security policy. */
  inlineScript?: InlineScript
  /** What a page's `<meta>` can carry of the security policy. */
  policy?: (page: Page) => string
  /** Feeds of the whole site, for the head of every page. */
  feeds: readonly FeedLink[]
  /** Files that capabilities write beside the pages, such as `/feed.xml`: known addresses for links. */
  extras: string[]
}

export interface MenuLink {
  readonly title: string
  readonly href: string
}

export interface InlineScript {
  readonly code: string
  /** `sha256-…`, as CSP and SRI write it. */
  readonly hash: string
}

export interface SiteFile {
  readonly from: string
  readonly path: string
}

export interface FeedLink {
  readonly title: string
  readonly path: string
  /** `application/atom+xml` or `application/feed+json`. */
  readonly type: string
}

export interface ArchivePage extends Page {
  readonly years: readonly YearPage[]
}

export interface SearchPage extends Page {
  /** The browser's part of the search: `/assets/search.3f2a.js`. */
  readonly script: string
  /** The hash of the script, for its `integrity` attribute. */
  readonly integrity: string
  readonly starter: InlineScript
  /** The description that browsers read to search from their address bar. */
  readonly openSearch: string
  /** What it offers when it finds nothing, the largest first. */
  readonly topics?: readonly NamedTopic[]
}

export interface YearPage extends Page {
  readonly year: number
  readonly months: readonly Month[]
}

export interface Month {
  readonly year: number
  readonly month: number
  readonly title: string
  readonly path: string
  readonly posts: readonly Post[]
  readonly pages: readonly Listing[]
}

export interface TopicsPage extends Page {
  readonly topics: readonly Topic[]
}

export interface Topic extends TopicLink {
  /** Newest first. */
  readonly posts: readonly Post[]
  readonly pages: readonly Listing[]
  feeds: readonly FeedLink[]
}

/** Every page of the site, each once. */
export function pagesOf(site: Site): Page[] {
  const { archive, topics, publications, glossaryPage, guidelinesPage } = site
  const { referencesPage, search, notFound } = site
  const single = [publications, glossaryPage, guidelinesPage, referencesPage, search, notFound]
  return [
    ...site.home,
    ...site.posts,
    ...site.pages,
    ...(archive
      ? [archive, ...archive.years, ...monthsOf(archive).flatMap((month) => month.pages)]
      : []),
    ...(topics ? [topics, ...topics.topics.flatMap((topic) => topic.pages)] : []),
    ...(site.gone ?? []),
    ...(publications?.pages ?? []),
    ...(referencesPage?.parts ?? []),
    ...single.filter((page) => page !== undefined),
  ]
}

/** Every month of the archive that has a post. */
export function monthsOf(archive: ArchivePage): Month[] {
  return archive.years.flatMap((year) => year.months)
}

/** The path part of the site's address, with a trailing slash: `/` or `/blog/`. */
export function basePath({ url }: Pick<Site, 'url'>): string {
  // Every link asks for it, and reading an address as a whole takes long.
  return url.slice(url.indexOf('/', url.indexOf('//') + 2))
}

/** A link to a page of this site, percent-encoded, for `href`: `/blog/2018/12/psoas.html`. */
export function href(site: Pick<Site, 'url'>, path: string): string {
  return basePath(site) + encodeURI(path.slice(1))
}

/** The whole address of a page of this site, for feeds and metadata: `https://example.org/blog/…`. */
export function absolute(site: Pick<Site, 'url'>, path: string): string {
  return site.url + encodeURI(path.slice(1))
}

/** The whole address of something on this site (`/p/about.html#training`) or elsewhere, as it is (`https://…`). */
export function whole(site: Pick<Site, 'url'>, address: string): string {
  return address.startsWith('/') ? absolute(site, address) : address
}
