/** Related: for each post the few that speak of the same things, by shared topics and words. */
import { nearest } from '../model/nearest.ts'
import type { Post } from '../model/page.ts'

/** How much a shared topic weighs against a shared word. */
const TOPIC_WEIGHT = 3
/** Terms that stand in more than a fifth of a large blog tell nothing; on a small one all posts may share a topic. */
const LARGE = 15
const SHARE = 1 / 5

/** The nearest posts of each post, at most three, nearest first, by title, text and topics. */
export function relatedPosts(posts: readonly Post[]): Map<Post, Post[]> {
  const common = posts.length < LARGE ? posts.length : posts.length * SHARE
  const near = nearest(posts.map(termCounts), { most: 3, terms: 30, common, least: 0.03 })
  return new Map(
    posts.map((post, at) => [post, (near[at] ?? []).flatMap(([other]) => posts[other] ?? [])]),
  )
}

function termCounts(post: Post): Map<string, number> {
  const counts = new Map<string, number>()
  const add = (term: string, weight: number) => counts.set(term, (counts.get(term) ?? 0) + weight)
  for (const word of words(post.text)) add(word, 1)
  for (const word of words(post.title)) add(word, 2)
  for (const topic of post.topicNames) add(`topic ${topic.toLowerCase()}`, TOPIC_WEIGHT)
  return counts
}

/** Words of four letters and more (shorter ones are mostly grammar), and pairs of characters in scripts without spaces. */
function words(text: string): string[] {
  const lower = text.toLowerCase()
  const spaced = lower.match(/[\p{L}\p{N}]{4,}/gu) ?? []
  const unspaced = (lower.match(/\p{scx=Han}{2,}/gu) ?? []).flatMap((run) =>
    Array.from({ length: run.length - 1 }, (_, at) => run.slice(at, at + 2)),
  )
  return [...spaced.filter((word) => !/\p{scx=Han}/u.test(word)), ...unspaced]
}
