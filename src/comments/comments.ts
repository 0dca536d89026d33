/** Comments: which comments each post and each page shows, and whether readers may add to them. */
import type { Comment } from '../model/comment.ts'
import { groupBy } from '../model/grouped.ts'
import type { Problem, Report } from '../model/problem.ts'
import type { Site } from '../model/site.ts'
import { threadsOf } from './threads.ts'

/**
 * Fills `comments` of each post and page that shows some or asks for some, and adds their anchors to its ids. What the
 * author says for all asks for comments below posts; a page asks for them itself.
 */
export function giveComments(
  site: Pick<Site, 'posts' | 'pages' | 'comments' | 'commenting'>,
  report: Report,
): void {
  const byText = groupBy(site.comments ?? [], ({ post }) => post)
  for (const text of [...site.posts, ...site.pages]) {
    const own = byText.get(text.file ?? '') ?? []
    const threads = threadsOf(own, report)
    const anchors = new Set(text.ids)
    for (const comment of own) {
      if (anchors.has(comment.anchor)) report(taken(comment))
      anchors.add(comment.anchor)
    }
    const asked = text.kind === 'post' || own.length > 0 ? site.commenting : undefined
    const setting = text.commenting ?? asked ?? 'closed'
    if (setting === 'hidden' || (setting === 'closed' && own.length === 0)) continue
    text.ids = anchors
    text.comments = { setting, count: own.length, threads }
  }
}

function taken({ anchor, file, line }: Comment): Problem {
  const message = `The anchor “${anchor}” stands on this page already.`
  return { level: 'error', file, line, message, advice: 'Give this comment another one.' }
}
