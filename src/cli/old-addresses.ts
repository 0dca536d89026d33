/** npm run check -- --old-addresses: builds the site, serves it on this machine, and asks it every address of the old blog. */
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { build } from '../eleventy/build.ts'
import { type Asked, askAll } from '../import/ask-addresses.ts'
import { addressesIn } from '../import/import-blog.ts'
import { Refusal } from '../import/refusal.ts'
import { hasErrors, printProblems } from '../model/problem.ts'
import { serve } from '../preview/serve.ts'
import type { Context } from './context.ts'
import { importTools, standingIn } from './import-tools.ts'

/** Prints what does not answer; 0 when everything does. */
export async function checkOldAddresses(
  file: string,
  blog: string | undefined,
  { root, now, say }: Context,
): Promise<number> {
  const content = join(root, 'content')
  const output = join(root, '.meridian', `old-addresses-${process.pid}`)
  try {
    const { timeZone } = standingIn(root, content, now)
    const addresses = await addressesIn({ file, blog, timeZone, now }, importTools())
    const { ok, problems, url } = await build({ root, content, output, now, drafts: false })
    if (!ok) {
      printProblems(problems.filter((problem) => hasErrors([problem]))).forEach(say)
      say('The site cannot be built, so nothing could be asked.')
      return 1
    }
    const base = url === undefined ? '/' : new URL(url).pathname
    const site = await serve(output, { base })
    const asked = await askAll(addresses, site.url).finally(() => site.close())
    return tell(asked, say)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    say(error.message)
    if (error.advice !== undefined) say(`    ${error.advice}`)
    return 1
  } finally {
    await rm(output, { recursive: true, force: true })
  }
}

function tell(asked: readonly Asked[], say: Context['say']): number {
  const lost = asked.filter(({ failure }) => failure !== undefined)
  for (const { address, failure } of lost) say(`${address}  ${failure ?? ''}`)
  if (lost.length > 0) say('')
  const answered = asked.length - lost.length
  say(
    lost.length === 0
      ? `All ${answered} old addresses are answered.`
      : `${answered} of ${asked.length} old addresses are answered.`,
  )
  for (const [signs, note] of NOT_EVERYWHERE) {
    const some = asked.filter((one) => one.failure === undefined && signs.test(one.address))
    if (some.length > 0) say(`${some.length} of them ${note}`)
  }
  return lost.length === 0 ? 0 : 1
}

/** What the redirects for some hosts can say, and the files of a site cannot. */
const NOT_EVERYWHERE: readonly (readonly [signs: RegExp, note: string])[] = [
  [
    /\/\?(?:p|page_id)=\d+$/,
    'hold a number after “?”: Netlify, Vercel, Apache, nginx and Caddy tell those apart; elsewhere the home page answers.',
  ],
  [
    /%2F/i,
    'hold “%2F”: Apache answers those only where its configuration says  AllowEncodedSlashes On',
  ],
]
