/** Titles: posts that a reader could not find by their own title. */
import type { Post } from '../model/page.ts'
import type { Report } from '../model/problem.ts'
import { american } from './aid/american.ts'
import { isStopWord } from './aid/stop-words.ts'
import { stem } from './aid/english.ts'
import { wordsOf } from './layer/words.ts'

/** Warns of titles without a word that tells anything, and of those that have the same words as another. English only. */
export function warnOfTitles(posts: readonly Post[], language: string, report: Report): void {
  if (new Intl.Locale(language).language !== 'en') return
  const first = new Map<string, Post>()
  for (const post of posts) {
    const { title, file = '' } = post
    const words = wordsOf(title).filter((word) => !isStopWord(word))
    const key = [...new Set(words.map((word) => stem(american(word))))].sort().join(' ')
    const other = first.get(key)
    if (key === '') {
      const message = `Nobody could find this post by its title: “${title}” has no word that tells what it is about.`
      report({ level: 'warning', file, message, advice: 'Name its subject in the title.' })
    } else if (!other) {
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
