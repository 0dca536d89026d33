/** Entry: a post, a page or a comment as an export has it, whatever its format. */

export type Format = 'Blogger' | 'Blogger (Takeout)' | 'WordPress'

export type Status =
  | 'live'
  | 'draft'
  | 'scheduled'
  /** Of comments: waiting for the owner, taken for spam, or hidden for another reason. */
  | 'pending'
  | 'spam'
  | 'removed'
  /** Thrown away, but not yet gone. */
  | 'trashed'

export interface Entry {
  readonly kind: 'post' | 'page' | 'comment'
  readonly status: Status
  /** Within its blog: the number in `tag:blogger.com,1999:blog-1.post-2`, or WordPress's. */
  readonly id: string
  /** Plain text; empty where the author gave none. */
  readonly title: string
  /** HTML, or plain text with line breaks where `plain` is true. */
  readonly content: string
  readonly plain: boolean
  /** The moment it appeared, ISO 8601 with zone or offset; empty where the export has none. */
  readonly published: string
  readonly author: Author
  readonly labels: readonly Label[]
  /** Its whole old address, or the path alone in formats that do not name the host; empty for what was never public. */
  readonly address: string
  /** The search description. */
  readonly description: string
  /** Of a comment: the entry that it stands under, and the comment that it answers. */
  readonly under: string
  readonly answers: string
  /** Of a comment: what stood after `#` in its address, `c123`. */
  readonly anchor: string
}

export interface Label {
  /** As the author wrote it. */
  readonly name: string
  /** Where the blog listed its posts, percent-encoded: `/search/label/Back%20pain`. */
  readonly address: string
}

export interface Author {
  readonly name: string
  /** A web address that the author gave; never an e-mail address. */
  readonly url: string
}

/** What an export says of the blog as a whole. */
export interface BlogSettings {
  title?: string
  description?: string
  /** BCP 47 or a locale, as written: `en_GB`. */
  language?: string
  /** As written; not yet known to be a zone's name. */
  timeZone?: string
  /** Where the blog stood: `https://x.blogspot.com`. */
  origin?: string
  /** True when a line break in the source of a post is one for the reader. */
  lineBreaks?: boolean
  /** WordPress: the names that readers see, by the names that authors log in with. */
  names?: Readonly<Record<string, string>>
}

/** What an export holds, in the order of the file. */
export type Item =
  | { readonly is: 'format'; readonly format: Format }
  | { readonly is: 'entry'; readonly entry: Entry }
  | { readonly is: 'settings'; readonly settings: BlogSettings }
  /** Something that is left out: what, in the plural, for the count: `templates`. */
  | { readonly is: 'left-out'; readonly what: string }
