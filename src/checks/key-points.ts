/** Key points: how many they are, whether they tell readers what to do, and how hard the beginning is to read. */
import { syllable } from 'syllable'
import { type Finding, type PostCheck, finding, quoted } from './subject.ts'

/** C8. Cochrane asks for two or three, without recommendations. */
export const keyPoints: PostCheck = ({ post, words }) => {
  const points = post.keyPoints
  if (!points) return []
  const findings: Finding[] = []
  if (points.length < 2 || points.length > 3) {
    const message =
      points.length === 1 ? 'There is one key point.' : `There are ${points.length} key points.`
    const advice = 'Readers remember two or three: write as many.'
    const place = post.spotOf?.(['keyPoints'])
    findings.push(finding('key-points', 'warning', post, place, message, advice))
  }
  for (const [at, point] of points.entries()) {
    if (!words?.recommends.test(point)) continue
    const message = `This key point tells readers what to do: ${quoted(point)}`
    const advice = 'Say what was found; what follows from it depends on the reader.'
    const place = post.spotOf?.(['keyPoints', at])
    findings.push(finding('key-points', 'warning', post, place, message, advice))
  }
  return findings
}

/** The grade of American schools above which it is told: it is read with ease at about fourteen years. */
const GRADE = 9

/** Above this the formula counts years that nobody goes to school. */
const MOST = 16

/** C9. What everybody reads: the key points, or else the description. Flesch and Kincaid's formula is one for English. */
export const reading: PostCheck = ({ post, words }) => {
  // No list shows pages.
  const shown = post.kind === 'post' ? post.description : undefined
  const text = post.keyPoints?.join(' ') ?? shown ?? ''
  const grade = words ? gradeOf(text) : 0
  if (grade <= GRADE) return []
  const what = post.keyPoints ? 'The key points ask' : 'What lists show of this post asks'
  const message = `${what} for ${grade > MOST ? `more than ${MOST}` : `about ${Math.round(grade)}`} years of school.`
  const place = post.spotOf?.([post.keyPoints ? 'keyPoints' : 'description'])
  return [finding('reading', 'note', post, place, message, READING)]
}

const READING = 'Shorter sentences and shorter words reach more readers.'

/** The Flesch–Kincaid grade level; 0 for a text that is too short to tell. */
export function gradeOf(text: string): number {
  const words = text.match(/[\p{L}\p{N}'’-]+/gu) ?? []
  if (words.length < 10) return 0
  const sentences = text.split(/[.!?]+(?:\s|$)/).filter((part) => part.trim() !== '').length
  const syllables = words.reduce((sum, word) => sum + syllable(word), 0)
  return 0.39 * (words.length / sentences) + 11.8 * (syllables / words.length) - 15.59
}
