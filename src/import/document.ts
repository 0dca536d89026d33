/** Document: the file of a post, a page, a comment or a person, as the site reads it. */
import { DateTime } from 'luxon'
import { isoDay } from '../model/day.ts'
import { fieldsFile } from './fields.ts'
import type { PlannedText } from './plan.ts'
import type { Outline } from './survey.ts'

/** A post or a page: its fields, and its Markdown below them. */
export function textFile(
  text: PlannedText,
  { description, author, draft }: { description: string; author?: string; draft: boolean },
  markdown: string,
): string {
  const topics = text.labels.map(({ name }) => line(name))
  const post = text.kind === 'post'
  return file(
    {
      title: line(text.title),
      ...(post && { date: isoDay(text.day) }),
      ...(draft && { draft: true }),
      ...(post && topics.length > 0 && { topics }),
      ...(line(description) !== '' && { description: line(description) }),
      ...(post && author !== undefined && { author }),
      ...(text.permalink && { permalink: encodeURI(text.path) }),
    },
    markdown,
  )
}

/** A comment: who wrote it and when, what it answers, the anchor that links to it name, and its words. */
export function commentFile(
  comment: Outline,
  parent: string | undefined,
  timeZone: string,
  markdown: string,
) {
  const { name, url } = comment.author
  const time = DateTime.fromISO(comment.published, { zone: timeZone })
  return file(
    {
      author: line(name) || 'Anonymous',
      date: time.isValid
        ? time.toFormat("yyyy-MM-dd'T'HH:mm:ssZZ")
        : isoDay({ year: 1970, month: 1, day: 1 }),
      ...(parent !== undefined && { parent }),
      anchor: comment.anchor,
      ...(url !== '' && URL.canParse(url) && { url }),
    },
    markdown,
  )
}

function file(fields: object, markdown: string): string {
  return `---\n${fieldsFile(fields)}---\n\n${markdown.trim()}\n`
}

/** Text on one line, without what no title can hold. */
function line(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, ' ').trim()
}
