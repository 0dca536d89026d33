/** Subject: a text that is checked, and how strictly. */
import type { Day } from '../model/day.ts'
import type { Evidence } from '../model/evidence.ts'
import type { Page, Post, Written } from '../model/page.ts'
import type { Place, Problem } from '../model/problem.ts'
import type { Site } from '../model/site.ts'
import type { CheckName } from './names.ts'
import type { Passage, Sentence } from './sentences.ts'
import type { CheckWords } from './words/words.ts'

export interface Finding extends Problem {
  readonly check: CheckName
}

/** What all checks are told: the site, the day, and the words of its language where the checks know it. */
export interface Circle {
  readonly site: Site
  readonly today: Day
  readonly words?: CheckWords
}

/** A post, or a page of the author's, which has no topics and names no author. */
export type CheckedText = Page &
  Written &
  Evidence &
  Partial<Pick<Post, 'author' | 'spotOf' | 'topicNames'>>

export interface PostSubject extends Circle {
  readonly post: CheckedText
  /** Title, description, key points and claims, then the text. */
  readonly sentences: readonly Sentence[]
  readonly passages: readonly Passage[]
}

/** Looks at a post or a page. */
export type PostCheck = (subject: PostSubject) => Finding[]

/** A finding in a post, at a place of its file. The check's name ends the message, so that the author can switch it off. */
export function finding(
  check: CheckName,
  level: Problem['level'],
  { file, path }: Pick<Post, 'file' | 'path'>,
  place: Partial<Place> | undefined,
  message: string,
  advice: string,
): Finding {
  return { check, level, file: file ?? path, ...place, message: `${message} (${check})`, advice }
}

/** What to call it. */
export function kindOf({ kind }: CheckedText): 'page' | 'post' {
  return kind === 'page' ? 'page' : 'post'
}

/** An error where more is asked of the text, a warning elsewhere. */
export function strict(error: boolean | undefined): 'error' | 'warning' {
  return error ? 'error' : 'warning'
}

/** What was found, between quotation marks and not longer than a line. */
export function quoted(text: string): string {
  const letters = Array.from(text.replace(/\s+/g, ' ').trim())
  return `“${letters.length > 80 ? `${letters.slice(0, 79).join('').trimEnd()}…` : letters.join('')}”`
}
