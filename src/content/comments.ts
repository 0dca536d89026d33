/** Comments: comments/<post or page>/<id>.md, read and checked. */
import type { Comment } from '../model/comment.ts'
import { compareDays, isoDay } from '../model/day.ts'
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
  const of = (kind: 'post' | 'page') =>
    manuscripts
      .filter(({ file }) => file.kind === kind)
      .map((text) => [nameOf(text.file), text] as const)
  const [posts, pages] = [new Map(of('post')), new Map(of('page'))]
  const told = new Set<string>()
  return folder.files.flatMap((file) => {
    if (file.kind !== 'comment') return []
    const [, name = '', id = ''] =
      /^comments\/([^/]+)\/(.+)\.md$/.exec(file.path.normalize('NFC')) ?? []
    const home = posts.get(name) ?? pages.get(name)
    const wrong = home
      ? posts.has(name) && pages.has(name) && ambiguous(name)
      : homeless(name, [...posts.keys(), ...pages.keys()])
    if (wrong && !told.has(name)) {
      told.add(name)
      desk.report(errorAt(file.file, undefined, wrong))
    }
    const text = folder.text(file)
    const comment = text === undefined ? undefined : readComment(file, id, text, home, desk)
    return comment ? [comment] : []
  })
}

/** `psoas` for `posts/psoas.md` and `posts/psoas/index.md`, `about` for `about.md`. */
function nameOf({ path }: ContentFile): string {
  return path
    .replace(/(\/index)?\.md$/, '')
    .replace(/^posts\//, '')
    .normalize('NFC')
}

function homeless(name: string, posts: readonly string[]) {
  const near = suggest(name, posts)
  return {
    message: `There is no post and no page ${quoted(name)} to which the comments of this folder could belong.`,
    advice: near
      ? `Rename the folder to  comments/${near}/`
      : 'Name the folder as the file of the post or page is named, without .md.',
  }
}

function ambiguous(name: string) {
  return {
    message: `A post and a page are called ${quoted(name)}, so nothing shows whose comments these are.`,
    advice: `Rename one of the two files, with its old address in  permalink .`,
  }
}

function readComment(
  file: ContentFile,
  id: string,
  text: string,
  home: Manuscript | undefined,
  { library, language, timeZone, render, report }: Desk,
): Comment | undefined {
  const split = splitFrontMatter(text, file.file, report)
  if (!split) return undefined
  const tree = readYaml({ text: split.yaml, file: file.file, line: split.yamlLine }, report)
  const fields = check(commentSchema, tree, file.file, report)
  const path = home && 'path' in home ? home.path : undefined
  const origin = { name: file.path, file: file.file, path, state: 'published' } as const
  const { resolve, complain } = resolverFor(origin, library)
  const place = { file: file.file, line: split.bodyLine, indent: 0, language, resolve }
  const { body, links } = render({ ...place, text: split.body, voice: 'reader' }, report)
  complain(links, report)
  if (split.body.trim() === '') {
    const advice = 'Write it, or delete the file.'
    report(warningAt(file.file, undefined, { message: 'This comment has no words.', advice }))
  }
  if (fields && compareDays(dayOfMoment(fields.date, timeZone), library.today) > 0) {
    const message = `“${isoDay(dayOfMoment(fields.date, timeZone))}” is still to come, and a comment is not.`
    report(
      errorAt(file.file, tree.spot(['date']), {
        message,
        advice: 'See whether the year is right.',
      }),
    )
  }
  if (!fields || !home) return undefined
  const { author, url, date, parent, anchor = `comment-${id}` } = fields
  return {
    ...{ id, post: home.file.file, author, url, parent, anchor, body, file: file.file },
    date: dayOfMoment(date, timeZone),
    time: 'time' in date ? date.time : undefined,
    line: tree.spot([parent === undefined ? 'author' : 'parent']).line,
  }
}
