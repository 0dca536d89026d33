/** Checks one text after the other as `npm run check` does, in a process of its own, which can be ended when it takes too long. */
import { checkPost } from '../../src/checks/checks.ts'
import { wordsFor } from '../../src/checks/words/words.ts'
import { passagesOf } from '../../src/markdown/passages.ts'
import { modelPost, modelSite } from '../model-site.ts'

const SIZE = 200_000
const full = (part: string) => part.repeat(Math.ceil(SIZE / part.length)).slice(0, SIZE)

/** Made to be read again and again by patterns that look for sentences, comments and citations. */
export const checkedTexts: Readonly<Record<string, string>> = {
  'sentences in one paragraph': full('Walking eases a stiff back. '),
  'sentences in lines of one paragraph': full('Walking eases a stiff back.\n'),
  'abbreviations in a row': full('Dr. '),
  'a gap in a comment': `a <!-- check off: claim${full(' ')}b`,
  'a gap behind a comment of YAML': `# check off: a${full(' ')}b`,
  'comments that are never closed': `a ${full('<!-- check off: a ')}`,
  silences: full('<!-- check off: claim — why -->\n\n'),
  'elements that are never closed': `a ${full('<a '.padEnd(12, 'a'))}`,
  'brackets of citations that are never closed': full('[@a'.padEnd(24, ' a')),
  'pictures in pictures': full('![a'.padEnd(24, ' a')),
}

if (process.argv[1] === import.meta.filename) {
  const site = modelSite({})
  const circle = { site, today: { year: 2026, month: 11, day: 22 }, words: wordsFor('en') }
  for (const [name, text] of Object.entries(checkedTexts)) {
    checkPost(modelPost({}), { text, passages: passagesOf(text, 1) }, circle, true)
    console.log(name)
  }
}
