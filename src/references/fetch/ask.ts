/** Ask: one question to a database on the web, answered in JSON or with the reason why there is no answer. */

/** Why there is no answer; `detail` is the status, or what came instead. */
export interface NoAnswer {
  readonly failure: 'missing' | 'busy' | 'late' | 'offline' | 'not-json' | 'too-large' | 'refused'
  readonly detail?: string
}

export interface Limits {
  /** For one answer, in milliseconds. */
  readonly patience: number
  /** The longest that a database may ask us to wait before we ask again, in milliseconds. */
  readonly longestWait: number
  /** In bytes. */
  readonly largest: number
  wait(milliseconds: number): Promise<void>
}

export const LIMITS: Limits = {
  patience: 20_000,
  longestWait: 60_000,
  largest: 5_000_000,
  wait: (milliseconds) => new Promise((done) => setTimeout(done, milliseconds)),
}

/** How often one question is asked when the answer is “later” (429, 503). */
const TIMES = 3

/** Never throws. An answer with status 404 is `missing`; one that asks to wait (RFC 9110, 10.2.3) is waited for. */
export async function ask(url: string, limits: Limits): Promise<{ json: unknown } | NoAnswer> {
  for (let time = 1; ; time++) {
    const answer = await once(url, limits)
    if (!('wait' in answer)) return answer
    if (time === TIMES || answer.wait > limits.longestWait) {
      return { failure: 'busy', detail: String(answer.status) }
    }
    await limits.wait(answer.wait)
  }
}

type Later = { readonly wait: number; readonly status: number }

async function once(url: string, limits: Limits): Promise<{ json: unknown } | NoAnswer | Later> {
  const signal = AbortSignal.timeout(limits.patience)
  try {
    const response = await fetch(url, { signal, headers: HEADERS })
    const { status } = response
    if (status === 200) return await readJson(response, limits.largest)
    await response.body?.cancel()
    if (status === 404) return { failure: 'missing' }
    if (status === 429 || status === 503) {
      return { status, wait: retryAfter(response.headers.get('retry-after')) }
    }
    return { failure: 'refused', detail: String(status) }
  } catch (error) {
    if (signal.aborted) return { failure: 'late' }
    return { failure: 'offline', detail: causeOf(error) }
  }
}

const HEADERS = {
  accept: 'application/json, application/vnd.citationstyles.csl+json',
  'user-agent': 'Meridian (a static blog generator)',
}

async function readJson(
  response: Response,
  largest: number,
): Promise<{ json: unknown } | NoAnswer> {
  const pieces: Uint8Array[] = []
  let size = 0
  const reader = response.body?.getReader()
  for (;;) {
    const { done, value } = (await reader?.read()) ?? { done: true }
    if (done || !value) break
    size += value.length
    if (size > largest) {
      await reader?.cancel()
      return { failure: 'too-large' }
    }
    pieces.push(value)
  }
  const text = Buffer.concat(pieces)
    .toString('utf8')
    .replace(/^\ufeff/, '')
  try {
    return { json: JSON.parse(text) }
  } catch {
    return { failure: 'not-json', detail: text.trim().slice(0, 40) }
  }
}

/** Milliseconds; Retry-After holds seconds or a date. A second where it holds neither. */
function retryAfter(header: string | null): number {
  if (header === null) return 1000
  if (/^\d+$/.test(header)) return Number(header) * 1000
  const date = Date.parse(header)
  return Number.isNaN(date) ? 1000 : Math.max(0, date - Date.now())
}

/** `ENOTFOUND`, `ECONNREFUSED`: fetch keeps what the system said as the cause of its own words. */
function causeOf(error: unknown): string | undefined {
  const cause = error instanceof Error ? error.cause : undefined
  return cause instanceof Error && 'code' in cause ? String(cause.code) : undefined
}
