/** Main: finds the command that was asked for, runs it, and says in plain words when it cannot. */
import { clock } from '../eleventy/run.ts'
import { suggest } from '../model/suggest.ts'
import type { Command } from './context.ts'

/** Each command is loaded only when it is asked for. */
const COMMANDS: Record<string, () => Promise<Command>> = {
  build: async () => (await import('./build.ts')).build,
  check: async () => (await import('./check.ts')).check,
  cite: async () => (await import('./cite.ts')).cite,
  import: async () => (await import('./import.ts')).importCommand,
  new: async () => (await import('./new.ts')).newPost,
  review: async () => (await import('./review.ts')).review,
  search: async () => (await import('./search.ts')).search,
  start: async () => (await import('./start.ts')).start,
}

/**
 * Runs one command. The exit code is 0 when all is well, 1 when the content needs mending, 2 when the configuration or
 * a layout does, 3 when the command did not finish, and 4 when the site that was made is not what it should be. It is 3
 * until the last step has passed, whatever ends the process before.
 */
export async function main(words: readonly string[]): Promise<void> {
  process.exitCode = 3
  let finished = false
  process.on('exit', () => {
    if (finished) return
    console.error('The command ended before it was done. What is published is as it was.')
    process.exitCode = 3
  })
  // Where several files of a site cannot be written, Eleventy waits for the first of them only.
  process.on('unhandledRejection', (error) => {
    console.error(refusalOf(error) ?? describe(error))
    finished = true
    process.exit(3)
  })
  // Who reads only the first lines (`npm run check | head`) has closed the rest.
  process.stdout.on('error', () => process.exit())
  const [name = '', ...rest] = words
  const load = COMMANDS[name]
  if (!load) {
    const near = suggest(name, Object.keys(COMMANDS))
    const known = Object.keys(COMMANDS).map((command) => `npm run ${command}`)
    console.error(`There is no command “${name}”.${near ? ` Did you mean “${near}”?` : ''}`)
    console.error(`The commands are: ${known.join(', ')}.`)
    process.exitCode = 2
    finished = true
    return
  }
  try {
    const command = await load()
    const say = (line: string) => console.log(line)
    process.exitCode = await command(rest, { root: process.cwd(), now: clock(process.env), say })
  } catch (error) {
    const refusal = refusalOf(error)
    console.error(refusal ?? describe(error))
    process.exitCode = refusal === undefined ? 2 : 3
  }
  finished = true
}

/** What the system refused, or another build, in words; undefined when it was neither. */
function refusalOf(error: unknown): string | undefined {
  for (let at = error; at instanceof Error; at = at.cause ?? originalOf(at)) {
    const code = 'code' in at ? String(at.code) : ''
    if (code === 'ELOCKED') return `${at.message}\nNothing was changed.`
    const why = REFUSALS[code]
    if (why) return `${why}\n${at.message}\nWhat is published is as it was.`
  }
  return undefined
}

const REFUSALS: Record<string, string> = {
  EACCES: 'This account may not write here.',
  EDQUOT: 'This account may keep no more on this disk.',
  EIO: 'The disk does not answer as it should.',
  EMFILE: 'The system lets no more files be open at once.',
  ENOSPC: 'The disk is full.',
  EUNFINISHED: 'The command ended before it was done.',
  EPERM: 'The system does not permit this.',
  EROFS: 'The disk can only be read.',
}

/** An error that is not in the content: its causes first to last, then where in the program it arose. */
function describe(error: unknown): string {
  const chain: string[] = []
  let stack: string | undefined
  for (let at = error; at instanceof Error; at = at.cause ?? originalOf(at)) {
    chain.push(at.message)
    stack = at.stack
  }
  const own = /^\s+at (?!.*node_modules).*(src|layouts|\.eleventy)/
  const place = stack?.split('\n').filter((line) => own.test(line))
  return [
    'The site could not be made, and not because of the content:',
    ...chain,
    ...(place ?? []).slice(0, 3),
  ].join('\n')
}

/** Eleventy keeps the error it wrapped under a name of its own. */
function originalOf(error: Error): unknown {
  return 'originalError' in error ? error.originalError : undefined
}
