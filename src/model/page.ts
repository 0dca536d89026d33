/** Page: anything on the site that has an address of its own. */
import type { Html } from '../html/html.ts'
import type { CiteThis, CitedWork, Download } from './citation.ts'
import type { CommentSetting, Comments } from './comment.ts'
import type { Day } from './day.ts'
import type { Evidence } from './evidence.ts'
import type { Place } from './problem.ts'

export type PageKind =
  | 'home'
  | 'post'
  | 'page'
  | 'archive'
  | 'year'
  | 'month'
  | 'topics'
  | 'topic'
  | 'publications'
  | 'publication'
  | 'references'
  | 'glossary'
  | 'guidelines'
  | 'search'
  | 'not-found'
  | 'gone'

/** One step of the way from the home page to a page; the page itself is not among its crumbs. */
export interface Crumb {
  readonly title: string
  readonly path: string
}

export interface Page {
  readonly kind: PageKind
  /** The address below the site's root, always with a leading slash: `/2018/12/psoas.html`. Not percent-encoded. */
  readonly path: string
  readonly title: string
  /** One or two sentences for search engines and feeds; plain text. */
  readonly description?: string
  readonly crumbs: readonly Crumb[]
  /** False for pages that no list, sitemap or search engine should show: search, not found, drafts. */
  readonly listed: boolean
  /** The last day on which the page changed, where that is known. */
  readonly changed?: Day
  /** The content file it was made from, from the project's folder. */
  readonly file?: string
  /** Lines for the page's head, filled by the metadata capability. */
  head?: Html
  /** The script that shows a card beside each citation; filled by the citations capability where there are some. */
  cardScript?: PageScript
  /** The hash (`sha256-…`) of the data block in it. Browsers need none for data; checkers of the policy ask for it. */
  dataHash?: string
}

export interface PageScript {
  /** Below the site's root: `/assets/citations.3f2a91c0.js`. */
  readonly path: string
  /** `sha256-…`, for the `integrity` attribute. */
  readonly integrity: string
}

/** What later builds remember of a page that stands published; `file` is that of its text, lists have none. */
export type PublishedPage = Pick<Page, 'path' | 'title' | 'file'>

/** A page that lists posts; one of several when the list is long. */
export interface Listing extends Page {
  readonly posts: readonly Post[]
  /** Counted from 1. */
  readonly number: number
  readonly count: number
  /** The listing's neighbours: the page with newer and the page with older posts. */
  readonly newer?: string
  readonly older?: string
}

/** A page the author wrote that is not a post, such as about. */
export interface AuthorPage extends Page, Written, Commented, Evidence {
  readonly kind: 'page'
  /** As of a post. */
  readonly spotOf?: (path: readonly PropertyKey[]) => Place
  /** Every id that stands in the body, and those that capabilities add below it. */
  ids: ReadonlySet<string>
}

export interface Post extends Page, Written, Commented, Evidence {
  readonly kind: 'post'
  readonly date: Day
  readonly updated?: Day
  /** Drafts and scheduled posts are only ever seen in the preview. */
  readonly state: 'published' | 'draft' | 'scheduled'
  readonly author?: Person
  /** Where a field of its front matter stands: `['guidelines', 0, 'id']`; where there is none, the nearest thing around it. */
  readonly spotOf?: (path: readonly PropertyKey[]) => Place
  /** The topics as the author wrote them. */
  readonly topicNames: readonly string[]
  /** Filled by the topics capability. */
  topics?: readonly TopicLink[]
  /** Filled by the reading-time capability; whole minutes, at least 1. */
  readingMinutes?: number
  /** Filled by the contents capability when the post is long enough to need a table of contents. */
  contents?: readonly Heading[]
  /** Filled by the related capability, nearest first. */
  related?: readonly Post[]
  /** How to cite this post; filled by the citations capability. */
  citeThis?: CiteThis
  /** Every id that stands in the body, and those that capabilities add below it. */
  ids: ReadonlySet<string>
  /** The posts next to it in time; filled by the archive capability. */
  newer?: Post
  older?: Post
}

/** What the author writes: what stands in a list of the newest, and what stands for good. */
export type AuthorText = Post | AuthorPage

/** A text below which readers' comments can stand. */
export interface Commented {
  /** What the author says about comments on this text, where it is not what she says for all. */
  readonly commenting?: CommentSetting
  /** Filled by the comments capability when there is something to show. */
  comments?: Comments
}

/** What Markdown gives: the body to print and what was found in it. */
export interface Written {
  /** Links and pictures in it start with the site's base path. The glossary may make links of terms in it. */
  body: Html
  /** The words of the body, without markup, notes and pictures; paragraphs parted by line breaks. */
  readonly text: string
  readonly headings: readonly Heading[]
  readonly links: readonly LinkUse[]
  /** Every id that stands in the body. */
  readonly ids: ReadonlySet<string>
  /** The works it cites, in the order of their numbers; undefined when there are none. */
  readonly cited?: readonly CitedWork[]
  /** Its reference list as files; filled by the citations capability. */
  referenceFiles?: readonly Download[]
}

export interface Heading {
  /** 2 to 6. */
  readonly level: number
  readonly id: string
  readonly text: string
}

/** A link or a picture's source as the author wrote it. */
export interface LinkUse {
  readonly kind: 'link' | 'image'
  /** As written: `psoas.md`, `/p/about.html#training`, `https://…`. */
  readonly href: string
  /** Where it points on this site (`/2018/12/psoas.html#pain`); undefined when it leaves the site. */
  readonly target?: string
  readonly file: string
  readonly line: number
  readonly column: number
}

export interface TopicLink {
  readonly name: string
  readonly path: string
}

export interface NamedTopic extends TopicLink {
  /** What it is called besides. */
  readonly names: readonly string[]
}

/** Schema.org's Person, in its terms. */
export interface Person {
  readonly id: string
  readonly name: string
  readonly description?: string
  readonly url?: string
  /** ORCID iD, `0000-0002-1825-0097`. */
  readonly orcid?: string
  readonly sameAs: readonly string[]
  /** What may bias this person, and who pays: said on every post that says nothing else. */
  readonly conflicts?: string
  readonly funding?: string
  /** The registers of health professionals in which this person stands. */
  readonly registrations?: readonly Registration[]
}

export interface Registration {
  /** `General Medical Council`. */
  readonly register: string
  readonly number: string
}
