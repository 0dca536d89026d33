/** Comments: comments/<post>/<id>.md, read and checked. */
import type { Comment } from '../model/comment.ts'
import type { Report } from '../model/problem.ts'
import type { Render } from '../model/render.ts'
import { suggest } from '../model/suggest.ts'
import type { ContentFile, Folder } from './folder.ts'
import { splitFrontMatter } from './front-matter.ts'
import { type Library, resolverFor } from './links.ts'
import type { Manuscript } from './manuscript.ts'
import { dayOfMoment } from './moments.ts'
import { check } from './schema/check.ts'
import { commentSchema } from './schema/comment.ts'
import { errorAt, quoted, warningAt } from './wrong.ts'
import { readYaml } from './yaml/read.ts'

/** What the comments are read with. */
export interface Desk {
  readonly library: Library
  readonly language: string
  readonly timeZone: string
  readonly render: Render
  readonly report: Report
}

/** Every sound comment, in the order of the files. */
export function readComments(
  folder: Folder,
  manuscripts: readonly Manuscript[],
  desk: Desk,
): Comment[] {
  const posts = new Map(
    manuscripts.filter(({ file }) => file.kind === 'post').map((text) => [nameOf(text.file), text]),
  )
  const unknown = new Set<string>()
  return folder.files.flatMap((file) => {
    if (file.kind !== 'comment') return []
    const [, name = '', id = ''] =
      /^comments\/([^/]+)\/(.+)\.md$/.exec(file.path.normalize('NFC')) ?? []
    const post = posts.get(name)
    const text = folder.text(file)
    if (!post && !unknown.has(name)) {
      unknown.add(name)
      desk.report(errorAt(file.file, undefined, homeless(name, [...posts.keys()])))
    }
    const comment = text === undefined ? undefined : readComment(file, id, text, post, desk)
    return comment ? [comment] : []
  })
}

/** `psoas` for `posts/psoas.md` and `posts/psoas/index.md`. */
function nameOf({ path }: ContentFile): string {
  return path
    .replace(/(\/index)?\.md$/, '')
    .replace(/^posts\//, '')
    .normalize('NFC')
}

function homeless(name: string, posts: readonly string[]) {
  const near = suggest(name, posts)
  return {
    message: `There is no post ${quoted(name)} to which the comments of this folder could belong.`,
    advice: near
      ? `Rename the folder to  comments/${near}/`
      : 'Name the folder as the post’s file is named, without .md.',
  }
}

function readComment(
  file: ContentFile,
  id: string,
  text: string,
  post: Manuscript | undefined,
  { library, language, timeZone, render, report }: Desk,
): Comment | undefined {
  const split = splitFrontMatter(text, file.file, report)
  if (!split) return undefined
  const tree = readYaml({ text: split.yaml, file: file.file, line: split.yamlLine }, report)
  const fields = check(commentSchema, tree, file.file, report)
  const path = post && 'path' in post ? post.path : undefined
  const origin = { name: file.path, file: file.file, path, state: 'published' } as const
  const { resolve, complain } = resolverFor(origin, library)
  const place = { file: file.file, line: split.bodyLine, indent: 0, language, resolve }
  const { body, links } = render({ ...place, text: split.body, voice: 'reader' }, report)
  complain(links, report)
  if (split.body.trim() === '') {
    const advice = 'Write it, or delete the file.'
    report(warningAt(file.file, undefined, { message: 'This comment has no words.', advice }))
  }
  if (!fields || !post) return undefined
  const { author, url, date, parent, anchor = `comment-${id}` } = fields
  return {
    ...{ id, post: post.file.file, author, url, parent, anchor, body, file: file.file },
    date: dayOfMoment(date, timeZone),
    time: 'time' in date ? date.time : undefined,
    line: tree.spot([parent === undefined ? 'author' : 'parent']).line,
  }
}
