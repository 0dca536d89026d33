/** Comment: what a reader wrote below a post or a page, and the answers to it. */
import type { Html } from '../html/html.ts'
import type { Day } from './day.ts'

/** `open`: shown, and readers are told how to comment; `closed`: shown; `hidden`: not shown. */
export type CommentSetting = 'open' | 'closed' | 'hidden'

/** A comment as its file has it. */
export interface Comment {
  /** The name of its file, which answers to it name as their parent. */
  readonly id: string
  /** The content file of the post, or the page, it belongs to, from the project's folder. */
  readonly post: string
  readonly author: string
  /** The page of the one who wrote it. */
  readonly url?: string
  /** In the site's time zone. */
  readonly date: Day
  /** The moment (RFC 3339) where it is known: `2013-04-01T14:23:00+01:00`. */
  readonly time?: string
  /** The id of the comment that it answers. */
  readonly parent?: string
  /** Its place on the page: `c1362430971703`. */
  readonly anchor: string
  readonly body: Html
  readonly file: string
  readonly line: number
}

/** The comments of one text. */
export interface Comments {
  readonly setting: Exclude<CommentSetting, 'hidden'>
  /** Of all threads together. */
  readonly count: number
  readonly threads: readonly Thread[]
}

/** A comment with the answers to it, the oldest first. */
export interface Thread extends Comment {
  readonly answers: readonly Thread[]
}
