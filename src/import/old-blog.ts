/** Old blog: the hosts that a blog answered to, and what stands now in the place of each of its addresses. */
import type { OldAddress } from './old-addresses.ts'
import { type OldBlog, hostOf } from './old-links.ts'
import { type PlannedText, pathOf } from './plan.ts'
import type { Survey } from './survey.ts'

/** All that links into the old blog are rewritten by. */
export function oldBlogOf(
  survey: Pick<Survey, 'settings' | 'comments' | 'linked'>,
  plans: readonly PlannedText[],
  redirects: ReadonlyMap<string, string>,
  addresses: readonly OldAddress[],
): OldBlog {
  const shown = plans.filter(({ state }) => state === 'published')
  const lists = addresses.filter(({ kind }) => kind === 'month' || kind === 'year')
  const ids = new Map(shown.map(({ id, path }) => [id, path]))
  const anchors = new Map<string, Set<string>>()
  for (const { under, anchor } of survey.comments) {
    const path = ids.get(under)
    if (path === undefined) continue
    const known = anchors.get(path)
    if (known) known.add(anchor)
    else anchors.set(path, new Set([anchor]))
  }
  const paths = new Map([
    ...redirects,
    ...lists.flatMap(({ answer }) => (answer === undefined ? [] : [[answer, answer] as const])),
    ...shown.flatMap(({ old, path }) => (old === undefined ? [] : [[old, path] as const])),
  ])
  return { hosts: hostsOf(survey, plans), paths, anchors }
}

/**
 * The hosts that the export names, and where it names none (Takeout), those that links in the posts name together with
 * the path of a post of this blog.
 */
function hostsOf(
  { settings, linked }: Pick<Survey, 'settings' | 'linked'>,
  plans: readonly PlannedText[],
): Set<string> {
  const hosts = new Set<string>()
  const add = (address: string) => {
    if (/^https?:/i.test(address) && URL.canParse(address))
      hosts.add(hostOf(new URL(address).hostname))
  }
  if (settings.origin !== undefined) add(settings.origin)
  for (const { address } of plans) add(address)
  const paths = new Set(plans.map(({ old }) => old))
  for (const address of linked) {
    const path = pathOf(address)
    if (path !== undefined && paths.has(path)) add(address)
  }
  return hosts
}
