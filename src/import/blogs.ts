/** Blogs: which files of an export hold a blog, and which pictures and settings belong to it. */
import { type ExportFile, bytesOf } from './files.ts'
import type { BlogSettings } from './entry.ts'
import { Refusal } from './refusal.ts'
import { readTakeoutSettings } from './takeout-settings.ts'

export interface Blog {
  /** The name of its folder or its file. */
  readonly name: string
  readonly feed: ExportFile
  readonly settings?: ExportFile
  /** The pictures of its albums. */
  readonly pictures: readonly ExportFile[]
  /** Files that are left out, and why they stand there: `themes`. */
  readonly leftOut: Readonly<Record<string, number>>
}

/** The blogs among the files of an export; in Takeout each has a folder with a `feed.atom` in it. */
export function blogsIn(files: readonly ExportFile[]): Blog[] {
  const feeds = files.filter(({ path }) => /(^|\/)feed\.atom$/i.test(path))
  // Beside the blogs Takeout has the comments that their owner wrote anywhere: those in her own blogs come with them.
  const own = feeds.filter((feed) => siblings(files, feed).length > 1)
  const others = feeds.filter(({ path }) => !/(^|\/)Comments\//.test(path))
  const found = own.length > 0 ? own : others
  if (found.length > 0) return found.map((feed) => blogOf(feed, files))
  const plain = files.filter(({ path }) => /\.(xml|atom)$/i.test(path) && !isTheme(path))
  if (plain.length > 0) return plain.map((feed) => blogOf(feed, files))
  const [only] = files
  return files.length === 1 && only && !only.path.includes('/') ? [blogOf(only, files)] : []
}

/** The blog that is meant: the only one, or the one that the author names. */
export function chooseBlog(blogs: readonly Blog[], name: string | undefined): Blog {
  const [first] = blogs
  if (!first)
    throw new Refusal('There is no blog in it: no file feed.atom, and no other XML.', ADVICE)
  const names = blogs.map((blog) => `“${blog.name}”`).join(', ')
  if (name !== undefined) {
    const chosen = blogs.find((blog) => bare(blog.name) === bare(name))
    if (chosen) return chosen
    throw new Refusal(`There is no blog “${name}” in it.`, `It holds ${names}.`)
  }
  if (blogs.length === 1) return first
  const advice = `Say which, for example  --blog "${first.name}"`
  throw new Refusal(`It holds ${blogs.length} blogs: ${names}.`, advice)
}

/** Google writes `_` in a folder's name for what no file may be called, and cuts long ones short. */
function bare(name: string): string {
  const letters =
    name
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}\p{M}]+/gu) ?? []
  return Array.from(letters.join(' ')).slice(0, 40).join('').trim()
}

const ADVICE = 'At takeout.google.com choose Blogger alone, and take the archive that it gives you.'

/** What settings.csv says, where there is one. */
export async function settingsOf(blog: Blog): Promise<BlogSettings> {
  if (!blog.settings || blog.settings.size > 1024 * 1024) return {}
  return readTakeoutSettings((await bytesOf(blog.settings)).toString('utf8'))
}

function blogOf(feed: ExportFile, files: readonly ExportFile[]): Blog {
  const name = /([^/]+)\/[^/]+$/.exec(feed.path)?.[1] ?? feed.path
  const settings = siblings(files, feed).find(({ path }) => path.endsWith('/settings.csv'))
  const pictures = files.filter(({ path }) => PICTURE.test(path))
  const ours = pictures.filter(({ path }) => path.split('/').at(-2) === name)
  const leftOut: Record<string, number> = {}
  for (const { path } of files) {
    const what = LEFT_OUT.find(([pattern]) => pattern.test(path))?.[1]
    if (what !== undefined) leftOut[what] = (leftOut[what] ?? 0) + 1
  }
  return { name, feed, settings, pictures: ours.length > 0 ? ours : pictures, leftOut }
}

function siblings(files: readonly ExportFile[], { path }: ExportFile): ExportFile[] {
  const folder = path.replace(/[^/]*$/, '')
  if (folder === '') return files.filter((file) => !file.path.includes('/'))
  return files.filter((file) => file.path.startsWith(folder) && !PICTURE.test(file.path))
}

function isTheme(path: string): boolean {
  return /(^|\/)(theme|template)[\w-]*\.(xml|html)$/i.test(path)
}

const PICTURE = /\.(jpe?g|png|gif|webp|avif)$/i

const LEFT_OUT: readonly (readonly [RegExp, string])[] = [
  [/(^|\/)settings\.csv$/i, 'files of settings'],
  [/(^|\/)(theme|template)[\w-]*\.(xml|html)$/i, 'themes'],
  [/(^|\/)followers\.csv$/i, 'lists of followers'],
  [/(^|\/)Profile\//, 'files of your profile'],
  [/(^|\/)Comments\//, 'files of your own comments on blogs'],
]
