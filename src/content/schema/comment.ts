/** comments/<post or page>/<id>.md: the one place that says which fields a comment has. */
import * as z from 'zod'
import { line, meaning, oneOf } from './meaning.ts'
import { readAnchor, readMoment } from '../moments.ts'
import { readUrl } from './site-words.ts'

export const commentSchema = z.strictObject({
  author: line().meta({
    description: 'The name under which it was written.',
    example: 'Jane Doe',
    also: ['name', 'by'],
  }),
  date: meaning(readMoment).meta({
    description: 'When it was written: the day, or the moment with its time zone.',
    example: '2013-04-01T14:23:00+01:00',
    also: ['time', 'published', 'created'],
  }),
  parent: line()
    .optional()
    .meta({
      description: 'The comment that it answers: the name of that file, without .md.',
      example: '1362430971703',
      also: ['inReplyTo', 'reply_to'],
    }),
  anchor: meaning(readAnchor)
    .optional()
    .meta({
      description: 'Its place on the page, to which old links lead.',
      example: 'c1362430971703',
      also: ['id'],
    }),
  url: meaning(readUrl)
    .optional()
    .meta({
      description: 'The page of the one who wrote it.',
      example: 'https://www.example.org/',
      also: ['website', 'link'],
    }),
})

const setting = () => oneOf(['open', 'closed', 'hidden'], 'setting for comments')

/** Of a post or a page. */
export const commentsSetting = setting()
  .optional()
  .meta({
    description:
      'open shows them and says how to comment; closed only shows them; hidden does not. Without it, site.yaml decides.',
    example: 'closed',
    also: ['comment', 'allowComments', 'disableComments'],
  })

/** Of the site. */
export const commentsOfAll = setting().default('closed').meta({
  description:
    'Comments below posts, and below pages that have some: open shows them and says how to comment, closed only shows them, hidden does not.',
  example: 'open',
})
