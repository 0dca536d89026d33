/** Checks: every check run over the texts of a site. They find what deserves a second look; that they find nothing proves nothing. */
import type { Problem } from '../model/problem.ts'
import { absolute, claim, treatment } from './claims.ts'
import { keyPoints, reading } from './key-points.ts'
import { birth, nhsNumber, phone } from './personal-data.ts'
import { conflicts, consent, doctor, figure, medicine, review } from './responsibility.ts'
import { type Passage, type Sentence, sentencesOf } from './sentences.ts'
import { sibling } from './siblings.ts'
import { silenced, silencesIn } from './silences.ts'
import type { CheckedText, Circle, Finding, PostCheck } from './subject.ts'

const POST_CHECKS: readonly PostCheck[] = [
  ...[claim, absolute, treatment, sibling, keyPoints, reading, doctor, medicine, figure],
  ...[conflicts, consent, review, nhsNumber, birth, phone],
]

/** The file of a post or a page: its text as written, and the passages below its front matter. */
export interface PostSource {
  readonly text: string
  readonly passages: readonly Passage[]
}

/** All problems of one post or page; `thorough` or only its errors, and what is wrong with its silences. `more` was found elsewhere. */
export function checkPost(
  post: CheckedText,
  { text, passages }: PostSource,
  circle: Circle,
  thorough: boolean,
  more: readonly Finding[] = [],
): Problem[] {
  const segmenter = new Intl.Segmenter(circle.site.language, { granularity: 'sentence' })
  const sentences = [
    ...fieldSentences(post),
    ...passages.flatMap((passage) => sentencesOf(passage, segmenter)),
  ]
  const subject = { ...circle, post, sentences, passages }
  const found = [...POST_CHECKS.flatMap((check) => check(subject)), ...more]
  const told = thorough ? found : found.filter(({ level }) => level === 'error')
  return silenced(told, post.file ?? post.path, silencesIn(text), thorough)
}

/** Findings of one file that holds no text. */
export function checkFile(file: string, text: string, findings: readonly Finding[]): Problem[] {
  return silenced(
    findings.filter((one) => one.file === file),
    file,
    silencesIn(text),
    true,
  )
}

/** The title and the key points, which readers see before the text. What certainty is said of has its source beside it. */
function fieldSentences({ title, keyPoints: points = [], spotOf }: CheckedText): Sentence[] {
  const heading = { kind: 'heading', sourced: false } as const
  const place = (path: readonly PropertyKey[]) => spotOf?.(path) ?? { line: 1, column: 1 }
  return [
    { ...heading, words: title, place: place(['title']) },
    ...points.map((words, at) => ({ ...heading, words, place: place(['keyPoints', at]) })),
  ]
}
