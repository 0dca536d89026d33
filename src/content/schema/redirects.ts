/** redirects.yaml: old addresses and where they lead now, as fields `/old.html: /new.html` or as a list, and pages that are gone. */
import * as z from 'zod'
import { readOldAddress } from '../address.ts'
import { quoted } from '../wrong.ts'
import { meaning, sentences } from './meaning.ts'
import { readLink } from './site-words.ts'

const target = meaning((text) => {
  const read = readLink(text)
  return 'value' in read && /^mailto:/i.test(read.value)
    ? { message: `${quoted(text)} is no page that an old address could lead to.` }
    : read
}).meta({ description: 'The address that answers now.', example: '/2018/12/new.html' })

const reason = sentences().meta({
  description: 'Why the page was withdrawn, for readers who come to it.',
  example: 'Withdrawn, as the trial it rests on was retracted.',
})

export const redirectFields = z
  .object({
    gone: z.record(z.string(), reason).optional().meta({
      description: 'Pages that were withdrawn, each with the reason.',
      example: '\n  /2017/05/old.html: Withdrawn, as the trial it rests on was retracted.',
    }),
  })
  .catchall(target)

export const redirectList = z.array(
  z
    .strictObject({
      from: meaning(readOldAddress).meta({
        description: 'The old address.',
        example: '/2017/05/old.html',
        also: ['old'],
      }),
      to: target.optional().meta({ ...target.meta(), also: ['new', 'target'] }),
      gone: reason.optional().meta({ ...reason.meta(), also: ['withdrawn', 'reason'] }),
    })
    .superRefine(({ from, to, gone }, context) => {
      if (gone !== undefined && from.includes('?')) {
        context.addIssue({
          code: 'custom',
          path: ['from'],
          message: `${quoted(from)} cannot be gone, for the page before “?” stands there.`,
          params: { advice: 'Let it lead elsewhere:  to: /2018/12/new.html' },
        })
      }
      if ((to === undefined) !== (gone === undefined)) return
      context.addIssue({
        code: 'custom',
        path: ['gone'],
        message: 'An old address leads somewhere or is gone: one of the two.',
        params: { advice: 'Write  to: /2018/12/new.html  or  gone: Why it was withdrawn.' },
      })
    }),
)
