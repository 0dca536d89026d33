/** The front matter of posts and pages: the one place that says which fields there are. */
import * as z from 'zod'
import { compareDays, isoDay } from '../../model/day.ts'
import { slug } from '../../model/slug.ts'
import { readAddress, readPageAddress } from '../address.ts'
import { quoted } from '../wrong.ts'
import { citingFields } from './citing.ts'
import { evidenceFields } from './evidence.ts'
import { lackingEvidence } from './evidence-rules.ts'
import { commentsSetting } from './comment.ts'
import { day, line, meaning, sentences, yesOrNo } from './meaning.ts'

const title = line().meta({
  description: 'What readers see first: in lists, in feeds and in search results.',
  example: 'Why walking helps a stiff back',
  also: ['headline', 'name', 'heading'],
})

const description = sentences()
  .optional()
  .meta({
    description:
      'One or two sentences for search engines and feeds. Without it, the text’s first words serve.',
    example: 'What three large trials say about walking and back pain.',
    also: ['summary', 'excerpt', 'subtitle', 'abstract'],
  })

const updated = day()
  .optional()
  .meta({
    description: 'The day of the last change that readers should know about.',
    example: '2021-04-08',
    also: ['modified', 'lastmod', 'last_modified_at', 'changed'],
  })

const draft = yesOrNo()
  .optional()
  .meta({
    description:
      'true keeps it out of the published site; the preview shows it, marked as a draft.',
    example: 'true',
    also: ['published', 'status', 'hidden'],
  })

const permalink = meaning(readPageAddress)
  .optional()
  .meta({
    description: 'An address of its own, in the place of the one made from the file’s name.',
    example: '/2018/12/walking.html',
    also: ['slug', 'url', 'path', 'address'],
  })

const aliases = z
  .array(meaning(readAddress))
  .optional()
  .meta({
    description: 'Addresses at which it stood before; readers who come there are led here.',
    example: '[/2017/05/old-address.html]',
    also: ['redirect_from', 'redirects', 'alias'],
  })

/** Its page's address is made of it, and no step of an address can be longer than a file's name: 255 bytes of UTF-8. */
function topic() {
  return line().refine((name) => Buffer.byteLength(slug(name)) <= 200, {
    error: ({ input }) => `The topic ${quoted(String(input))} is too long for an address.`,
    params: { advice: 'Say in a few words what the post is about.' },
  })
}

/** Each of them leads to all others of the post, on a page of its own. A blog that was WordPress’s may have 64 on one. */
const MOST_TOPICS = 100

export const postSchema = z
  .strictObject({
    title,
    date: day().meta({
      description:
        'The day on which it is published. A day to come keeps it back until then; where only the month is known, write 2021-04.',
      example: '2018-12-06',
      also: ['created', 'day', 'datePublished'],
    }),
    draft,
    topics: z
      .array(topic())
      .refine((names) => names.length <= MOST_TOPICS, {
        error: ({ input }) =>
          `These are ${(input as unknown[]).length} topics; a post has ${MOST_TOPICS} at most.`,
        params: { advice: 'Name what it is about, as a reader would ask for it.' },
      })
      .optional()
      .meta({
        description: 'What it is about, in a few words each; readers find it under each of them.',
        example: '[Back pain, Walking]',
        also: ['tags', 'tag', 'topic', 'categories', 'category', 'keywords', 'labels'],
      }),
    description,
    updated,
    author: line()
      .optional()
      .meta({
        description: 'Who wrote it, if not the site’s own author: the name of a file in people/.',
        example: 'jane-doe',
        also: ['authors', 'by', 'writer'],
      }),
    permalink,
    aliases,
    ...citingFields,
    ...evidenceFields,
    comments: commentsSetting,
  })
  .superRefine((fields, context) => {
    for (const issue of lackingEvidence(fields, 'post'))
      context.addIssue({ code: 'custom', ...issue })
    const { date, updated } = fields
    if (!updated || compareDays(date, updated) <= 0 || isoDay(date).startsWith(isoDay(updated)))
      return
    context.addIssue({
      code: 'custom',
      path: ['updated'],
      message: `“${isoDay(updated)}” is before the date of the post, “${isoDay(date)}”.`,
      params: { advice: 'Write the day of the last change, or take the line out.' },
    })
  })

const pageFields = {
  ...{ title, draft, description, updated, permalink, aliases },
  ...citingFields,
  ...evidenceFields,
  comments: commentsSetting,
}

export const pageSchema = z
  .strictObject(pageFields)
  .superRefine((fields, context) => {
    for (const issue of lackingEvidence(fields, 'page'))
      context.addIssue({ code: 'custom', ...issue })
  })
  .meta({
    elsewhere: {
      names: Object.keys(postSchema.shape).filter((name) => !(name in pageFields)),
      advice: 'A post has one, and stands in posts/: move this file there, or take the line out.',
    },
  })

export type PostFields = z.output<typeof postSchema>
export type PageFields = z.output<typeof pageSchema>
