/** Responsibility: medicines, pictures, conflicts, consent, and what is overdue. */
import { type Finding, type PostCheck, finding, kindOf, quoted, strict } from './subject.ts'

/** C13. A text that promotes something may not name them to the public. */
export const medicine: PostCheck = ({ post, sentences, words }) => {
  if (!post.commercial || !words) return []
  return sentences.flatMap(({ words: text, place }) => {
    const found = words.prescriptionOnly.exec(text)?.[0]
    if (found === undefined) return []
    const message = `${quoted(found)} is a medicine that needs a prescription and may not be advertised to the public.`
    const advice = 'Take its name out of a text that promotes something.'
    return [finding('medicine', 'error', post, place, message, advice)]
  })
}

const PICTURE = /!\[[^\]]{0,999}\]\(\s*(?:<[^>]*>|[^\s)]+)(?:\s+(?:"([^"]*)"|'([^']*)'))?\s*\)/g

/** C12. In a text that promotes something, a title without a register is an error; elsewhere the site's own words are looked at. */
export const doctor: PostCheck = ({ post, sentences, words }) => {
  const { author, commercial } = post
  if (!commercial || !words || !author || (author.registrations ?? []).length > 0) return []
  const family = author.name.split(' ').at(-1) ?? author.name
  const claims = [author.name, ...sentences.map((one) => one.words)].find(
    (text) => text.includes(family) && words.doctor.test(text),
  )
  if (claims === undefined) return []
  const place = post.spotOf?.(['commercial'])
  const found = words.doctor.exec(claims)?.[0] ?? ''
  return [finding('doctor', 'error', post, place, doctorMessage(found, claims), DOCTOR)]
}

export function doctorMessage(found: string, text: string): string {
  return `${quoted(found)} is taken to mean a doctor on the medical register: ${quoted(text)}`
}

export const DOCTOR =
  'Write  registrations: [{ register: …, number: … }]  in the file in people/, or say what kind of doctor is meant.'

/** C14. Whether it has words for those who cannot see it, every build asks. */
export const figure: PostCheck = ({ post, passages, words }) =>
  passages.flatMap(({ source, placeOf }) =>
    Array.from(source.matchAll(PICTURE)).flatMap((match): Finding[] => {
      if (!words || words.credit.test(match[1] ?? match[2] ?? '')) return []
      const message = `Nothing says whose picture this is, and under which licence: ${quoted(match[0])}`
      const advice = 'Write it in its title:  ![What it shows](picture.jpg "© Jane Doe, CC BY 4.0")'
      const level = strict(post.type === 'evidence' || post.commercial)
      return [finding('figure', level, post, placeOf(match.index), message, advice)]
    }),
  )

/** C15. The author's own file may say it for all of her posts. */
export const conflicts: PostCheck = ({ post }) => {
  if (post.type !== 'evidence' || post.conflicts !== undefined) return []
  const message = `A ${kindOf(post)} of the type evidence says what may bias its author.`
  const advice =
    'Write  conflicts: None.  or what they are; or once for all posts in your file in people/.'
  return [finding('conflicts', 'error', post, post.spotOf?.(['type']), message, advice)]
}

/** C16. One finding for a post: the first sentence that tells of a patient. */
export const consent: PostCheck = ({ post, sentences, words }) => {
  if (post.consent || !words) return []
  const story = sentences.find(({ words: text }) =>
    words.patients.some((patient) => patient.test(text)),
  )
  if (!story && post.type !== 'case') return []
  const what = story ? `tells of a patient: ${quoted(story.words)}` : 'is of the type case.'
  const message = `This ${kindOf(post)} ${what}`
  const advice =
    'Write  consent: true  if the patient has agreed to it in writing; if not, take the story out.'
  const place = story?.place ?? post.spotOf?.(['type'])
  return [finding('consent', strict(post.type === 'case'), post, place, message, advice)]
}

/** C5. The page says it too. */
export const review: PostCheck = ({ post }) => {
  if (!post.review?.overdue) return []
  const message = `The review of this ${kindOf(post)} is overdue, and readers are told so.`
  const advice = 'Look it through, and write the day after  reviewed:'
  const place = post.spotOf?.([post.reviewBy ? 'reviewBy' : 'reviewed'])
  return [finding('review', 'warning', post, place, message, advice)]
}
