/** Titles: posts whose titles a search cannot tell apart. */
import type { Post } from '../model/page.ts'
import type { Report } from '../model/problem.ts'
import { american } from './aid/american.ts'
import { isStopWord } from './aid/stop-words.ts'
import { stem } from './aid/english.ts'
import { wordsOf } from './layer/words.ts'

/** Warns of titles that have the same telling words as another, in whichever forms. English only. */
export function warnOfTitles(posts: readonly Post[], language: string, report: Report): void {
  if (new Intl.Locale(language).language !== 'en') return
  const first = new Map<string, Post>()
  for (const post of posts) {
    const { title, file = '' } = post
    const words = wordsOf(title).filter((word) => !isStopWord(word))
    const key = [...new Set(words.map((word) => stem(american(word))))].sort().join(' ')
    const other = first.get(key)
    if (key === '') continue
    if (!other) {
      first.set(key, post)
    } else if (other.title.toLowerCase() !== title.toLowerCase()) {
      const message = `“${title}” has the same words as “${other.title}” in ${other.file ?? ''}: a search by the title cannot tell them apart.`
      report({
        level: 'warning',
        file,
        message,
        advice: 'Say in one of them what is different in it.',
      })
    }
  }
}
