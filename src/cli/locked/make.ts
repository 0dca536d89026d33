/** Make: the site made in a process that may read the project, write to the stage, and nothing else. */
import { existsSync, realpathSync } from 'node:fs'
import { mkdir, rename, rm } from 'node:fs/promises'
import { dirname, join, relative, sep } from 'node:path'
import { warnOfIgnored } from '../../content/ignored.ts'
import type { Run } from '../../eleventy/run.ts'
import { newStage } from '../../eleventy/stage.ts'
import { runLocked } from '../../locked/process.ts'
import { compileProgram } from '../../program/compile.mjs'
import { bundleScript } from '../../scripts/bundle.ts'
import { indexSite } from '../../search/indexing.ts'
import { bundleStyles } from '../../styles/styles.ts'
import type { Made, Order } from './child.ts'

const ASKED = 'src/cli/locked/asked.ts'

/** What starts programs, and is asked for. */
const INSTEAD = {
  'src/content/ignored.ts': ASKED,
  'src/scripts/bundle.ts': ASKED,
  'src/search/indexing.ts': ASKED,
  'src/styles/styles.ts': ASKED,
}

/**
 * Makes the site of `run` in the folder `stage`, as `runEleventy` does, under Node's permission model. Style sheets,
 * scripts and the search index, which other programs make, are made here when they are asked for.
 */
export async function makeLocked(run: Run, stage: string): Promise<void> {
  const root = realpathSync(run.root)
  const program = join(root, '.meridian', 'program-locked')
  // Whoever writes a folder sees to it that the one above is there: it has to be within the rights as well.
  const around = realpathSync(await newStage(join(root, '.meridian')))
  try {
    await compileProgram(root, program, INSTEAD)
    const { report, doubt, step, ...options } = run
    await mkdir(join(around, 'site'))
    const order: Order = { options, stage: join(around, 'site') }
    const made = await runLocked({
      entry: join(program, 'src/cli/locked/child.ts.js'),
      root,
      reads: readable(root, [program, around, realpathSync(run.content)]),
      writes: around,
      order,
      answers: answersFor(root),
    })
    take(run, made as Made)
    await rm(stage, { recursive: true })
    await rename(order.stage, stage)
    if (!run.drafts) warnOfIgnored(run.root, run.content, report)
  } finally {
    await rm(around, { recursive: true, force: true })
  }
}

/** What other programs make, by the names of the functions in src/cli/locked/asked.ts. */
function answersFor(root: string) {
  return new Map<string, (...given: never[]) => Promise<unknown>>([
    [
      'bundleScript',
      async (entry: string, format?: 'esm' | 'iife') =>
        bundleScript(inside(root, 'src', entry), format),
    ],
    ['bundleStyles', async (entry: string) => bundleStyles(inside(root, 'layouts', entry))],
    ['indexSite', indexSite],
  ])
}

/** The parts of a project that a build reads, and the packages, which may stand further up. */
function readable(root: string, folders: readonly string[]): string[] {
  const parts = ['layouts', 'public'].map((name) => join(root, name))
  const packages = packagesOf(root)
  const read = [...parts, packages, realpathSync(packages), ...folders]
  const files = ['package.json', '.eleventyignore'].map((name) => join(root, name))
  // Node 20 breaks down when it is told the same folder twice.
  return [...new Set(read.map((folder) => `${folder}${sep}`)), ...files]
}

function packagesOf(folder: string): string {
  const packages = join(folder, 'node_modules')
  return existsSync(packages) || dirname(folder) === folder ? packages : packagesOf(dirname(folder))
}

/** The project's own file for one of the program that runs: nobody can ask for another. */
function inside(root: string, part: string, entry: string): string {
  const name = relative(root, entry)
  if (name.startsWith(`${part}${sep}`)) return join(root, name)
  throw new Error(`“${entry}” is no file of ${part}/.`)
}

function take(run: Run, { problems, faults, checked, pages, counts, url }: Made): void {
  run.problems.push(...problems)
  run.faults.push(...faults)
  Object.assign(run.checked, checked)
  Object.assign(run.counts, counts)
  run.pages = pages
  run.url = url
}
