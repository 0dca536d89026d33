/** Import blog: a whole blog from its export into the author's folder, and the account of it. */
import { albumOf } from './albums.ts'
import { type Blog, blogsIn, chooseBlog } from './blogs.ts'
import { type Brought, bringAll } from './bring-all.ts'
import type { Fetched } from './fetch-picture.ts'
import { openFiles } from './files.ts'
import { type OldAddress, oldAddresses, redirectsOf } from './old-addresses.ts'
import { SideWorker, type WorkerStarter, isWorthWorker } from './side-worker.ts'
import { oldBlogOf } from './old-blog.ts'
import { type Author, authorsOf } from './people.ts'
import { type PlannedText, type Rules, planTexts } from './plan.ts'
import { type Prepare, prepare } from './prepare.ts'
import { type Survey, survey } from './survey.ts'
import { Target } from './target.ts'
import { type Zone, timeZoneOf } from './time-zone.ts'
import type { Standing, Tools } from './tools.ts'
import { type OtherFile, writeOthers } from './write-others.ts'

export interface ImportOptions {
  /** The export: an archive, a folder or a file. */
  readonly file: string
  /** The author's folder, absolute. */
  readonly folder: string
  readonly dry: boolean
  readonly replace: boolean
  readonly timeZone?: string
  /** Which blog, where the export holds several. */
  readonly blog?: string
  /** Milliseconds since 1970. */
  readonly now: number
  /** For a worker that prepares texts as this program would; without it, all is done here. */
  readonly workerStarter?: WorkerStarter
  /** Asks the web for a picture. */
  fetch(address: string): Promise<Fetched>
  /** Is told how far the work has come. */
  progress(done: number, of: number): void
}

export interface ImportResult extends Brought {
  /** The blog's name: its title, or that of its folder. */
  readonly name: string
  readonly survey: Omit<Survey, 'texts'>
  readonly zone: Zone
  readonly plans: readonly PlannedText[]
  readonly addresses: readonly OldAddress[]
  readonly redirects: ReadonlyMap<string, string>
  readonly authors: readonly Author[]
  /** Redirects, people, settings. */
  readonly others: readonly OtherFile[]
}

/** The addresses at which a blog answered, from its export; nothing is written. */
export async function addressesIn(
  { file, timeZone, now, blog: title }: Pick<ImportOptions, 'file' | 'timeZone' | 'now' | 'blog'>,
  tools: Tools,
): Promise<OldAddress[]> {
  const { files, close } = await openFiles(file)
  try {
    const blog = chooseBlog(blogsIn(files), title)
    const { found, plans, rules } = await readOnce(blog, { now }, timeZone, tools)
    return oldAddresses(found.format, plans, found.comments, rules)
  } finally {
    close()
  }
}

/**
 * Reads the export twice: once for names and addresses, once for the texts, one at a time, so that no export is too
 * large. Nothing is written before the first reading has come to its end.
 *
 * @throws Refusal when the export cannot be read.
 */
export async function importBlog(
  options: ImportOptions,
  tools: Tools,
  standing: Standing,
): Promise<ImportResult> {
  const { files, close } = await openFiles(options.file)
  try {
    const blog = chooseBlog(blogsIn(files), options.blog)
    const starter = isWorthWorker(blog.feed.size) ? options.workerStarter?.() : undefined
    // It is looked at after the survey, which may refuse the export.
    starter?.catch(() => {})
    const { found, zone, rules, plans } = await readOnce(blog, options, standing.timeZone, tools)
    const addresses = oldAddresses(found.format, plans, found.comments, rules)
    const redirects = redirectsOf(addresses, plans, rules)
    const authors = authorsOf(plans, standing.people)
    const target = await Target.open(options)
    const old = oldBlogOf(found, plans, redirects, addresses)
    const here: Prepare = async (task) => prepare(task, tools, old)
    const beside = starter && new SideWorker((await starter)(old), here)
    const brought = await bringAll(blog.feed, {
      ...{ target, plans, standing, timeZone: zone.name, blog: old },
      comments: found.comments,
      prepare: (task) => beside?.prepare(task) ?? here(task),
      album: albumOf(blog.pictures, found.pictures),
      fetch: options.dry ? undefined : options.fetch,
      lineBreaks: found.settings.lineBreaks === true,
      author: (plan) => (authors.size > 1 ? authors.get(plan.author.name)?.id : undefined),
      progress: options.progress,
    }).finally(() => beside?.close())
    const more = { authors: [...authors.values()], redirects, settings: found.settings }
    const posts = plans.filter(({ kind, state }) => kind === 'post' && state === 'published')
    const lists = {
      archive: posts.length > 0,
      topics: posts.some(({ labels }) => labels.length > 0),
    }
    const others = await writeOthers(target, { ...more, standing, lists, timeZone: zone.name })
    await target.close()
    const name = found.settings.title || blog.name
    return { name, survey: found, zone, plans, addresses, ...more, others, ...brought }
  } finally {
    close()
  }
}

interface ReadOnce {
  /** What the texts were stands in their plans. */
  readonly found: Omit<Survey, 'texts'>
  readonly zone: Zone
  readonly rules: Rules
  readonly plans: readonly PlannedText[]
}

/** The first reading, and what is planned from it. */
async function readOnce(
  blog: Blog,
  { timeZone, now }: Pick<ImportOptions, 'timeZone' | 'now'>,
  standing: string | undefined,
  tools: Tools,
): Promise<ReadOnce> {
  const { texts, ...found } = await survey(blog)
  const zone = timeZoneOf({ ...found, texts }, timeZone, standing)
  const rules: Rules = { ...tools, timeZone: zone.name, now }
  return { found, zone, rules, plans: planTexts({ texts }, rules) }
}
