/** Ask: whether the pages that a site links to elsewhere are still there, asked gently. */
import { groupBy } from '../../model/grouped.ts'
import { isOwnNetwork } from './own-network.ts'

export type Answer =
  | { readonly kind: 'there' }
  /** It answers from another address for good, or only with the first page of its site. */
  | { readonly kind: 'moved'; readonly to: string }
  /** 404 or 410. */
  | { readonly kind: 'gone'; readonly status: number }
  /** Another status from 400 on: it may be there for people. */
  | { readonly kind: 'shut'; readonly status: number }
  | { readonly kind: 'no-host' }
  | { readonly kind: 'own-network' }
  | { readonly kind: 'late' }
  /** What went wrong, as the system calls it: `ECONNREFUSED`, `CERT_HAS_EXPIRED`. */
  | { readonly kind: 'failed'; readonly why: string }

export interface Manner {
  /** For one answer, in milliseconds. */
  readonly patience: number
  /** Between two questions to one host, in milliseconds. */
  readonly pause: number
  /** The address that is asked in the place of another: itself. */
  readonly through: (address: URL) => URL
}

export const MANNER: Manner = { patience: 20_000, pause: 400, through: (address) => address }

/** As many hosts at a time as a browser asks. */
const AT_ONCE = 6

/** The answers by the addresses (http and https). One question at a time to each host, with a pause; never throws. */
export async function askOutside(
  addresses: readonly string[],
  manner: Manner = MANNER,
): Promise<Map<string, Answer>> {
  const answers = new Map<string, Answer>()
  const hosts = [...groupBy(addresses, (address) => new URL(address).host).values()]
  const work = async () => {
    for (let host = hosts.shift(); host; host = hosts.shift()) {
      for (const [at, address] of host.entries()) {
        if (at > 0) await new Promise((done) => setTimeout(done, manner.pause))
        answers.set(address, await askOne(new URL(address), manner))
      }
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
  return answers
}

/** More than these go round in a circle (the Fetch standard allows 20). */
const MOST_STEPS = 20

async function askOne(start: URL, manner: Manner): Promise<Answer> {
  let url = start
  let forGood = true
  for (let step = 0; step < MOST_STEPS; step++) {
    if (isOwnNetwork(url.hostname)) return { kind: 'own-network' }
    const answer = await visit(url, manner)
    if ('kind' in answer) return answer
    const { status, location } = answer
    const leads = status >= 300 && status < 400 && URL.canParse(location ?? '', url)
    if (!leads || location === undefined) return judged(status, start, url, forGood)
    // It is enough that the DOI is known: publishers often let no program in.
    if (RESOLVERS.test(url.hostname)) return { kind: 'there' }
    if (status !== 301 && status !== 308) forGood = false
    url = new URL(location, url)
  }
  return { kind: 'failed', why: 'it leads round in a circle' }
}

const RESOLVERS = /^((dx\.)?doi\.org|hdl\.handle\.net)$/

function judged(status: number, start: URL, end: URL, forGood: boolean): Answer {
  if (status === 404 || status === 410) return { kind: 'gone', status }
  if (status >= 400) return { kind: 'shut', status }
  const isHome = end.pathname === '/' && start.pathname !== '/'
  const moved = plain(start) !== plain(end) && (forGood || isHome)
  return moved ? { kind: 'moved', to: end.href } : { kind: 'there' }
}

/** An address without what is often added to it. */
function plain({ host, pathname, search }: URL): string {
  return `${host.replace(/^www\./, '')}${pathname.replace(/\/$/, '')}${search}`
}

interface Status {
  readonly status: number
  readonly location: string | undefined
}

/** Some hosts know no HEAD (RFC 9110, 9.3.2), and say anything: before a page is called gone, it is asked for as a whole. */
async function visit(url: URL, manner: Manner): Promise<Status | Answer> {
  const head = await once(url, 'HEAD', manner)
  const isRefused = 'status' in head && head.status >= 400 && head.status !== 429
  return isRefused ? once(url, 'GET', manner) : head
}

async function once(url: URL, method: string, manner: Manner): Promise<Status | Answer> {
  const signal = AbortSignal.timeout(manner.patience)
  try {
    const options = { method, signal, redirect: 'manual', headers: HEADERS } as const
    const { status, headers, body } = await fetch(manner.through(url), options)
    await body?.cancel()
    return { status, location: headers.get('location') ?? undefined }
  } catch (error) {
    if (signal.aborted) return { kind: 'late' }
    // Fetch keeps what the system said as the cause of its own words.
    const cause = error instanceof Error ? error.cause : undefined
    const why = cause instanceof Error && 'code' in cause ? String(cause.code) : String(error)
    return /^(ENOTFOUND|EAI_AGAIN)$/.test(why) ? { kind: 'no-host' } : { kind: 'failed', why }
  }
}

const HEADERS = { accept: '*/*', 'user-agent': 'Meridian (a static blog generator)' }
