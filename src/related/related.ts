/** Related: for each post the few that speak of the same things, by shared topics and words. */
import type { Post } from '../model/page.ts'

const MOST = 3
/** Words of a post that count: its most telling ones. */
const TERMS = 30
/** A pair less alike than this is not related (cosine, 0 to 1). */
const LEAST = 0.05
/** How much a shared topic weighs against a shared word. */
const TOPIC_WEIGHT = 3

/**
 * The nearest posts of each post, nearest first, by the cosine of their tf-idf vectors over title, text and topics.
 * Grows with the number of shared terms, not with the square of the posts: terms that stand in more than a fifth of a
 * large blog tell nothing and are left out.
 */
export function relatedPosts(posts: readonly Post[]): Map<Post, Post[]> {
  const vectors = termVectors(posts.map(termCounts))
  const holders = new Map<string, { index: number; weight: number }[]>()
  vectors.forEach((vector, index) => {
    for (const [term, weight] of vector) {
      const list = holders.get(term)
      if (list) list.push({ index, weight })
      else holders.set(term, [{ index, weight }])
    }
  })
  /** Of the post in hand with each other; nothing again after each. */
  const likeness = new Float64Array(posts.length)
  return new Map(
    posts.map((post, own) => {
      const met: number[] = []
      for (const [term, weight] of vectors[own] ?? []) {
        for (const other of holders.get(term) ?? []) {
          const before = likeness[other.index] ?? 0
          if (before === 0) met.push(other.index)
          likeness[other.index] = before + weight * other.weight
        }
      }
      const near: [number, number][] = []
      for (const index of met) {
        const value = likeness[index] ?? 0
        if (value >= LEAST && index !== own) near.push([index, value])
        likeness[index] = 0
      }
      const nearest = near.sort(([a, x], [b, y]) => y - x || a - b).slice(0, MOST)
      return [post, nearest.flatMap(([other]) => posts[other] ?? [])]
    }),
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

/** Unit vectors of each post's most telling terms (tf-idf, with the logarithm of the count). */
function termVectors(counts: readonly Map<string, number>[]): Map<string, number>[] {
  const spread = new Map<string, number>()
  for (const terms of counts) {
    for (const term of terms.keys()) spread.set(term, (spread.get(term) ?? 0) + 1)
  }
  const total = counts.length
  const common = Math.max(3, total / 5)
  return counts.map((terms) => {
    const weighed = [...terms]
      .map(([term, count]): [string, number] => {
        const holders = spread.get(term) ?? 1
        const tells = holders > 1 && (holders <= common || total < 15)
        return [term, tells ? (1 + Math.log(count)) * Math.log(1 + total / holders) : 0]
      })
      .filter(([, weight]) => weight > 0)
      .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
      .slice(0, TERMS)
    const length = Math.hypot(...weighed.map(([, weight]) => weight))
    return new Map(weighed.map(([term, weight]) => [term, weight / length]))
  })
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
