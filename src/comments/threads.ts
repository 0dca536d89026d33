/** Threads: the comments of a post in their order, each answer below what it answers. */
import type { Comment, Thread } from '../model/comment.ts'
import { compareDays } from '../model/day.ts'
import type { Problem, Report } from '../model/problem.ts'
import { suggest } from '../model/suggest.ts'

/** Answers to answers stand in one another up to here; later ones follow at the same depth, for a phone is narrow. */
const DEEPEST = 4

/**
 * The threads of one post's comments, the oldest first, in time that grows with their number. An answer to a comment
 * that is not there, and comments that answer each other, are reported and left out.
 */
export function threadsOf(comments: readonly Comment[], report: Report): Thread[] {
  const known = new Set(comments.map(({ id }) => id))
  const answers = new Map<string | undefined, Comment[]>()
  for (const comment of comments.toSorted(oldestFirst)) {
    const { parent } = comment
    if (parent !== undefined && !known.has(parent)) report(orphan(comment, known))
    else {
      const same = answers.get(parent)
      if (same) same.push(comment)
      else answers.set(parent, [comment])
    }
  }
  const roots: Open[] = []
  const placed = new Set<string>()
  /** Level by level, so that a thread of a thousand answers needs no stack. */
  const queue = [{ list: roots, depth: 1, comments: answers.get(undefined) ?? [] }]
  for (const { list, depth, comments } of queue) {
    for (const comment of comments) {
      const open: Open = { ...comment, answers: [] }
      list.push(open)
      placed.add(comment.id)
      const deeper = depth < DEEPEST
      const below = { list: deeper ? open.answers : list, depth: deeper ? depth + 1 : depth }
      queue.push({ ...below, comments: answers.get(comment.id) ?? [] })
    }
  }
  for (const comment of [...answers.values()].flat()) {
    if (!placed.has(comment.id)) report(circle(comment))
  }
  return roots
}

interface Open extends Comment {
  readonly answers: Open[]
}

function orphan({ parent = '', file, line, id }: Comment, known: ReadonlySet<string>): Problem {
  const near = suggest(
    parent,
    [...known].filter((other) => other !== id),
  )
  const message = `There is no comment “${parent}” below this post that could be answered.`
  const advice = near ? `Write  parent: ${near}` : 'Take the line out, if that comment is gone.'
  return { level: 'error', file, line, message, advice }
}

function circle({ parent = '', file, line }: Comment): Problem {
  const message = `This comment answers “${parent}”, and in the end itself.`
  const advice = 'Take the line out of the one that came first.'
  return { level: 'error', file, line, message, advice }
}

function oldestFirst(a: Comment, b: Comment): number {
  return (
    compareDays(a.date, b.date) ||
    moment(a) - moment(b) ||
    (a.id.length === b.id.length ? (a.id < b.id ? -1 : 1) : a.id.length - b.id.length)
  )
}

function moment({ time }: Comment): number {
  return time === undefined ? 0 : Date.parse(time)
}
