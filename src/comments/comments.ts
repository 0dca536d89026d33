/** Comments: which comments each post shows, and whether readers may add to them. */
import type { Comment } from '../model/comment.ts'
import type { Problem, Report } from '../model/problem.ts'
import type { Site } from '../model/site.ts'
import { threadsOf } from './threads.ts'

/** Fills `comments` of each post that shows some or asks for some, and adds their anchors to its ids. */
export function giveComments(
  site: Pick<Site, 'posts' | 'comments' | 'commenting'>,
  report: Report,
): void {
  const byPost = new Map<string, Comment[]>()
  for (const comment of site.comments ?? []) {
    const same = byPost.get(comment.post)
    if (same) same.push(comment)
    else byPost.set(comment.post, [comment])
  }
  for (const post of site.posts) {
    const own = byPost.get(post.file ?? '') ?? []
    const threads = threadsOf(own, report)
    const anchors = new Set(post.ids)
    for (const comment of own) {
      if (anchors.has(comment.anchor)) report(taken(comment))
      anchors.add(comment.anchor)
    }
    const setting = post.commenting ?? site.commenting ?? 'closed'
    if (setting === 'hidden' || (setting === 'closed' && own.length === 0)) continue
    post.ids = anchors
    post.comments = { setting, count: own.length, threads }
  }
}

function taken({ anchor, file, line }: Comment): Problem {
  const message = `The anchor “${anchor}” stands on this page already.`
  return { level: 'error', file, line, message, advice: 'Give this comment another one.' }
}
