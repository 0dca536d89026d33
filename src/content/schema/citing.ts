/** The front matter of texts that cite: the one place that says which fields there are. */
import * as z from 'zod'
import { type Wrong, quoted } from '../wrong.ts'
import { meaning } from './meaning.ts'

export const citingFields = {
  nocite: z
    .array(meaning(readKey))
    .optional()
    .meta({
      description: 'References to list although the text does not cite them.',
      example: '[mu2020, pmid:29198932]',
      also: ['sources', 'references', 'bibliography'],
    }),
  acknowledgeRetraction: z
    .array(meaning(readKey))
    .optional()
    .meta({
      description: 'References that were retracted, and are cited all the same.',
      example: '[mu2020]',
      also: ['acknowledgeRetractions', 'retracted'],
    }),
}

/** The key of a reference, with or without its `@`. */
function readKey(text: string): { value: string } | Wrong {
  const value = text.replace(/^@?\{?/, '').replace(/\}$/, '')
  return /^\S+$/.test(value)
    ? { value }
    : { message: `${quoted(text)} is not the key of a reference.`, advice: 'Write each by itself.' }
}
