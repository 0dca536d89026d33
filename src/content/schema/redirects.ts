/** redirects.yaml: old addresses and where they lead now, as fields `/old.html: /new.html` or as a list. */
import * as z from 'zod'
import { readAddress } from '../address.ts'
import { quoted } from '../wrong.ts'
import { meaning } from './meaning.ts'
import { readLink } from './site-words.ts'

const target = meaning((text) => {
  const read = readLink(text)
  return 'value' in read && /^mailto:/i.test(read.value)
    ? { message: `${quoted(text)} is no page that an old address could lead to.` }
    : read
}).meta({ description: 'The address that answers now.', example: '/2018/12/new.html' })

export const redirectFields = z.record(z.string(), target)

export const redirectList = z.array(
  z.strictObject({
    from: meaning(readAddress).meta({
      description: 'The old address.',
      example: '/2017/05/old.html',
      also: ['old'],
    }),
    to: target.meta({ ...target.meta(), also: ['new', 'target'] }),
  }),
)
