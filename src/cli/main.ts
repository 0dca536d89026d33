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
 * a layout does, and 3 when the command did not finish: it stays 3 until the last step has passed.
 */
export async function main(words: readonly string[]): Promise<void> {
  process.exitCode = 3
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
    return
  }
  try {
    const command = await load()
    const say = (line: string) => console.log(line)
    process.exitCode = await command(rest, { root: process.cwd(), now: clock(process.env), say })
  } catch (error) {
    console.error(describe(error))
    process.exitCode = 2
  }
}

/** An error that is not in the content: its causes first to last, then where in the program it arose. */
function describe(error: unknown): string {
  const chain: string[] = []
  let stack: string | undefined
  for (let at = error; at instanceof Error; at = at.cause ?? originalOf(at)) {
    chain.push(at.message)
    stack = at.stack
  }
  const place = stack?.split('\n').filter((line) => /^\s+at .*(src|layouts|\.eleventy)/.test(line))
  return [
    'The site could not be made, and not because of the content:',
    ...chain,
    ...(place ?? []),
  ].join('\n')
}

/** Eleventy keeps the error it wrapped under a name of its own. */
function originalOf(error: Error): unknown {
  return 'originalError' in error ? error.originalError : undefined
}
