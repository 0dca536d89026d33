/** Compare: which words of a text were lost and which were gained, by the shortest way from one to the other. */
import { areAlike } from './alike.ts'
import { countWords, wordsOf } from './words.ts'

export interface Comparison {
  /** The number of words. */
  readonly before: number
  readonly after: number
  /** How many words of before are found after, in their order. */
  readonly equal: number
  /** Runs of words that are missing, and runs that are new, in their order. */
  readonly lost: readonly string[]
  readonly gained: readonly string[]
}

/** Compares what readers saw with what they see; where all is alike, the words need only be counted. */
export function compareTexts(before: string, after: string): Comparison {
  if (!areAlike(before, after)) return compare(wordsOf(before), wordsOf(after))
  const count = countWords(before)
  return { before: count, after: count, equal: count, lost: [], gained: [] }
}

/** Compares two texts, word by word. */
export function compare(before: readonly string[], after: readonly string[]): Comparison {
  let start = 0
  while (start < before.length && start < after.length && before[start] === after[start]) start++
  let end = 0
  const room = Math.min(before.length, after.length) - start
  while (end < room && before[before.length - 1 - end] === after[after.length - 1 - end]) end++
  const a = before.slice(start, before.length - end)
  const b = after.slice(start, after.length - end)
  const kept = shortestWay(a, b) ?? sameWords(a, b)
  const equal = start + end + kept.length
  const lost = runs(a, new Set(kept.map(([x]) => x)))
  const gained = runs(b, new Set(kept.map(([, y]) => y)))
  return { before: before.length, after: after.length, equal, lost, gained }
}

type Pair = readonly [before: number, after: number]

/** Beyond so many differences the texts are not one text that was changed, and the way would be long to find. */
const MOST = 1500

/**
 * The pairs of equal words on the shortest way (E. W. Myers, “An O(ND) difference algorithm and its variations”,
 * Algorithmica 1986); undefined when it has too many steps.
 */
function shortestWay(a: readonly string[], b: readonly string[]): Pair[] | undefined {
  const trace: Int32Array[] = []
  const most = Math.min(a.length + b.length, MOST)
  const middle = most + 1
  const reach = new Int32Array(2 * most + 3)
  for (let steps = 0; steps <= most; steps++) {
    trace.push(reach.slice(middle - steps - 1, middle + steps + 2))
    for (let line = -steps; line <= steps; line += 2) {
      const left = reach[middle + line - 1] ?? 0
      const right = reach[middle + line + 1] ?? 0
      let x = line === -steps || (line !== steps && left < right) ? right : left + 1
      while (x < a.length && x - line < b.length && a[x] === b[x - line]) x++
      reach[middle + line] = x
      if (x >= a.length && x - line >= b.length) return wayBack(trace, a.length, b.length)
    }
  }
  return undefined
}

function wayBack(trace: readonly Int32Array[], endA: number, endB: number): Pair[] {
  const pairs: Pair[] = []
  let [x, y] = [endA, endB]
  for (let steps = trace.length - 1; steps >= 0; steps--) {
    const reach = (line: number) => trace[steps]?.[line + steps + 1] ?? 0
    const line = x - y
    const down = line === -steps || (line !== steps && reach(line - 1) < reach(line + 1))
    const before = down ? line + 1 : line - 1
    const fromX = steps === 0 ? 0 : reach(before)
    const fromY = steps === 0 ? 0 : fromX - before
    while (x > fromX && y > fromY) pairs.push([--x, --y])
    ;[x, y] = [fromX, fromY]
  }
  return pairs.reverse()
}

/** For texts that have little in common: the words that both have, whatever their order. */
function sameWords(a: readonly string[], b: readonly string[]): Pair[] {
  const places = new Map<string, number[]>()
  b.forEach((word, index) => {
    const known = places.get(word)
    if (known) known.push(index)
    else places.set(word, [index])
  })
  for (const indices of places.values()) indices.reverse()
  return a.flatMap((word, index): Pair[] => {
    const found = places.get(word)?.pop()
    return found === undefined ? [] : [[index, found]]
  })
}

/** The words that are not kept, those next to each other together. */
function runs(words: readonly string[], kept: ReadonlySet<number>): string[] {
  const found: string[][] = []
  let last = -2
  words.forEach((word, index) => {
    if (kept.has(index)) return
    if (index === last + 1) found.at(-1)?.push(word)
    else found.push([word])
    last = index
  })
  return found.map((run) => run.join(' '))
}
