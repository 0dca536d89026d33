/** Alike: topics and titles that were probably meant to be one, or to be two. */
import { groupBy } from '../model/grouped.ts'
import type { Report } from '../model/problem.ts'
import { slug } from '../model/slug.ts'
import type { Sound, SoundPost } from './manuscript.ts'
import { quoted, warningAt } from './wrong.ts'

/** Warns of what looks like a slip between posts. */
export function warnOfTwins(texts: readonly Sound[], report: Report): void {
  const posts = texts.filter((text) => text.kind === 'post')
  warnOfTopics(posts, report)
  warnOfTitles(posts, report)
}

/** Warns of topics that differ only in capitals, spaces and hyphens: each would be a page of its own, at one address. */
function warnOfTopics(posts: readonly SoundPost[], report: Report): void {
  const uses = posts.flatMap((post) =>
    (post.fields.topics ?? []).map((name, index) => ({ post, name, index })),
  )
  for (const same of groupBy(uses, ({ name }) => slug(name) || name).values()) {
    const spellings = groupBy(same, ({ name }) => name)
    if (spellings.size === 1) continue
    const [first, ...others] = [...spellings].sort(([, a], [, b]) => b.length - a.length)
    for (const { post, name, index } of others.flatMap(([, list]) => list)) {
      const usual = first?.[1][0]
      const message = `The topic ${quoted(name)} is written ${quoted(usual?.name ?? '')} in ${usual?.post.file.file}.`
      const advice = 'Write it in the same way in both.'
      report(warningAt(post.file.file, post.spot(['topics', index]), { message, advice }))
    }
  }
}

/** Warns of titles that several posts share: no reader could tell them apart in a list. */
function warnOfTitles(posts: readonly SoundPost[], report: Report): void {
  const first = new Map<string, SoundPost>()
  for (const post of posts) {
    const key = post.fields.title.normalize('NFC').toLowerCase()
    const other = first.get(key)
    if (!other) {
      first.set(key, post)
      continue
    }
    const message = `${other.file.file} has the same title, ${quoted(other.fields.title)}.`
    const advice = 'Give one of them a title that says what is different in it.'
    report(warningAt(post.file.file, post.spot(['title']), { message, advice }))
  }
}
