/** The typed door to Eleventy 3.1, which ships no types: the few methods this project uses, and nothing else. */
import { dirname, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { ReferenceSources } from '../model/citation.ts'
import type { Site } from '../model/site.ts'
import type { Printable, Template } from '../model/template.ts'
import { FOR_ONE, inTime, inside, plain, told } from './guards.ts'
import { type Run, clock, newRun } from './run.ts'

/** The object that Eleventy hands to its config file. */
export interface Eleventy {
  addPlugin<Options>(plugin: (eleventy: Eleventy, options: Options) => void, options: Options): void
  addGlobalData(name: string, value: unknown): void
  addTemplate(path: string, content: string): void
  addTemplateFormats(format: string): void
  addExtension(extension: string, options: object): void
  addPassthroughCopy(paths: Record<string, string>): void
  addWatchTarget(path: string): void
  on(event: string, listener: (payload: never) => unknown): void
  emit(event: string, payload: unknown): Promise<unknown>
  setEventEmitterMode(mode: 'sequential'): void
  setUseGitIgnore(use: boolean): void
  readonly globalData: Record<string, unknown>
}

/** A page that Eleventy has written. */
export interface WrittenPage {
  /** `/2018/12/psoas.html`; `/` for `/index.html`. */
  readonly url: string
  readonly outputPath: string
  readonly content: string
}

interface PageData {
  /** Not a plain object: Eleventy copies and wraps those, and hands anything else through. */
  readonly site: Site
  readonly item: Printable
}

const EXTENSION = '11ty.ts'

/** True where the program was made JavaScript: `…/src/eleventy/eleventy.ts.js`. */
const COMPILED = import.meta.filename.endsWith('.js')

/** The program's own file for one that Eleventy has found. */
function own(file: string): string {
  return COMPILED ? resolve(dirname(import.meta.filename), '../..', `${file}.js`) : resolve(file)
}

/** Templates that have no file: their name and what they write. */
const virtual = new WeakMap<Eleventy, Map<string, Template>>()

/** Teaches Eleventy the templates of this project: files `*.11ty.ts` whose default export is a Template. */
export function useTemplates(eleventy: Eleventy): void {
  const named = new Map<string, Template>()
  const run = runOf(eleventy)
  virtual.set(eleventy, named)
  const load = async (file: string): Promise<Template> => {
    const name = file.replace(/^.*\//, '')
    run.step(plain(file), FOR_ONE)
    return named.get(name) ?? (await told(import(pathToFileURL(own(file)).href))).default
  }
  eleventy.setEventEmitterMode('sequential')
  eleventy.setUseGitIgnore(false)
  eleventy.addTemplateFormats(EXTENSION)
  eleventy.addExtension(EXTENSION, {
    outputFileExtension: 'html',
    useJavaScriptImport: true,
    read: false,
    compileOptions: { cache: false },
    getData: async (file: string) => ({
      permalink: (data: PageData) => inside(data.item.path),
      pagination: {
        data: 'items',
        size: 1,
        alias: 'item',
        before: await load(file).then((list) => (_: unknown, data: PageData) => {
          return inTime(run, plain(file), () => list(data.site))
        }),
      },
    }),
    compile: (_: string, file: string) => (data: PageData) => {
      return inTime(run, `${plain(file)} for ${data.item.path}`, () => data.item.print())
    },
  })
  eleventy.addGlobalData('items', [])
}

const WHOLE = 'what is made of the site as a whole'

/** Adds files to the site that no layout makes, such as feeds; `name` must be unique. */
export function addFiles(eleventy: Eleventy, name: string, template: Template): void {
  virtual.get(eleventy)?.set(`${name}.${EXTENSION}`, template)
  eleventy.addTemplate(`${name}.${EXTENSION}`, '')
}

/** Calls `fill` whenever the content has been read, in the order of the plugins: each capability adds its part to the site. */
export function onSite(
  eleventy: Eleventy,
  fill: (site: Site, run: Run) => void | Promise<void>,
): void {
  eleventy.on('meridian.site', ({ site, run }: { site: Site; run: Run }) => {
    run.step(WHOLE)
    return fill(site, run)
  })
}

/** Says that the content has been read. */
export async function emitSite(eleventy: Eleventy, site: Site, run: Run): Promise<void> {
  run.url = site.url
  await eleventy.emit('meridian.site', { site, run })
}

/** Calls `use` with what the author has in references/, before any text is rendered. */
export function onReferences(
  eleventy: Eleventy,
  use: (sources: ReferenceSources, run: Run) => void | Promise<void>,
): void {
  eleventy.on('meridian.references', ({ sources, run }: { sources: ReferenceSources; run: Run }) =>
    use(sources, run),
  )
}

/** Says what is in references/. */
export async function emitReferences(
  eleventy: Eleventy,
  sources: ReferenceSources,
  run: Run,
): Promise<void> {
  await eleventy.emit('meridian.references', { sources, run })
}

/** Calls `begin` before each build; what it throws stops the build. */
export function beforeBuild(eleventy: Eleventy, begin: () => Promise<void>): void {
  eleventy.on('eleventy.before', () => {
    runOf(eleventy).step('the content')
    return begin()
  })
}

/** Calls `use` when all pages of a build have been written, with the output folder. */
export function afterBuild(
  eleventy: Eleventy,
  use: (pages: readonly WrittenPage[], output: string) => void | Promise<void>,
): void {
  type Finished = { results: WrittenPage[]; directories: { output: string } }
  eleventy.on('eleventy.after', ({ results, directories }: Finished) => {
    runOf(eleventy).step(WHOLE)
    return use(
      results.filter((page) => page.outputPath),
      directories.output,
    )
  })
}

const RUN = 'meridian.run'

/** The run that this build belongs to: the one handed in by `runEleventy`, or a plain build of the folder Eleventy was started in. */
export function runOf(eleventy: Eleventy): Run {
  const root = process.cwd()
  const given = eleventy.globalData[RUN] as (() => Run) | undefined
  return (
    given?.() ??
    newRun({ root, content: resolve(root, 'content'), now: clock(process.env), drafts: false })
  )
}

/**
 * Runs Eleventy once, without a word of its own, and writes the site into `output`.
 *
 * @throws what a plugin throws, a ContentError among it; an Error where the folder has a name that Eleventy takes for
 *   another.
 */
export async function runEleventy(run: Run, output: string): Promise<void> {
  const sign = /[#%?]/.exec(run.root)?.[0]
  if (sign !== undefined) {
    throw new Error(
      `No site can be made in a folder with “${sign}” in its name or in that of one above it: ${run.root}\n` +
        'Rename that folder, or move the project to another.',
    )
  }
  // It would start a thread for modules that change while it watches, which it never does here.
  process.env.ELEVENTY_SKIP_ESM_RESOLVER = '1'
  run.step('the configuration', FOR_ONE)
  const { Eleventy } = await import('@11ty/eleventy')
  const program = new Eleventy(undefined, output, {
    quietMode: true,
    configPath: COMPILED ? own('.eleventy.ts') : resolve(run.root, '.eleventy.ts'),
    config: (eleventy: Eleventy) => {
      eleventy.addGlobalData(RUN, () => run)
      afterBuild(eleventy, (pages) => {
        run.counts.pages = pages.filter((page) => page.outputPath.endsWith('.html')).length
      })
    },
  })
  program.disableLogger()
  await program.write()
}
