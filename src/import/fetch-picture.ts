/** Fetch picture: asks a host for a picture, patiently, and takes no more than a picture may hold. */
import { setTimeout as pause } from 'node:timers/promises'
import { pictureKind } from './picture-kind.ts'

export type Fetched =
  | { readonly bytes: Buffer; readonly kind: string }
  /** Why there is none, in words for the report. */
  | { readonly failure: string }

export interface FetchLimits {
  /** In bytes, of one picture. */
  readonly largest: number
  /** In bytes, of all. */
  readonly total: number
  readonly most: number
  /** In milliseconds, for the whole of one answer. */
  readonly patience: number
  /** In milliseconds, before each new try. */
  readonly pauses: readonly number[]
}

export const LIMITS: FetchLimits = {
  largest: 30 * 1024 ** 2,
  total: 4 * 1024 ** 3,
  most: 10_000,
  patience: 30_000,
  pauses: [500, 2000],
}

/** Fetches pictures one by one; a host that cannot be reached is not asked again in the same run. */
export function pictureFetcher(limits: FetchLimits): (address: string) => Promise<Fetched> {
  const unreachable = new Map<string, string>()
  let count = 0
  let total = 0
  return async (address) => {
    if (!/^https?:\/\//i.test(address) || !URL.canParse(address)) {
      return { failure: 'This is no address of the web.' }
    }
    const { host } = new URL(address)
    const known = unreachable.get(host)
    if (known !== undefined) return { failure: known }
    if (count >= limits.most || total >= limits.total) return { failure: ENOUGH }
    count++
    for (let attempt = 0; ; attempt++) {
      const answer = await ask(address, limits)
      if ('bytes' in answer) total += answer.bytes.length
      if (!('again' in answer)) return answer
      // A host that is not there is asked once more, one that is busy as often as patience allows.
      const wait = answer.again === 'busy' || attempt === 0 ? limits.pauses[attempt] : undefined
      if (wait === undefined) {
        if (answer.again === 'unreachable') unreachable.set(host, answer.failure)
        return { failure: answer.failure }
      }
      await pause(wait)
    }
  }
}

const ENOUGH = 'Enough pictures were fetched for one time; run the import again to go on.'

type Answer = Fetched | { readonly failure: string; readonly again: 'busy' | 'unreachable' }

async function ask(address: string, { largest, patience }: FetchLimits): Promise<Answer> {
  try {
    const response = await fetch(address, { signal: AbortSignal.timeout(patience) })
    const { status } = response
    if (status === 429 || status >= 500) {
      await response.body?.cancel()
      return { failure: `Its host answered ${status}.`, again: 'busy' }
    }
    if (!response.ok || !response.body) {
      await response.body?.cancel()
      return { failure: `Its host answered ${status}.` }
    }
    const bytes = await bounded(response.body, largest)
    if (!bytes) return { failure: `It holds more than ${largest / 1024 ** 2} MB.` }
    const kind = pictureKind(bytes)
    return kind === undefined
      ? { failure: 'What came is no picture that can be kept.' }
      : { bytes, kind }
  } catch (error) {
    const failure = `Its host could not be reached (${reason(error)}).`
    return { failure, again: 'unreachable' }
  }
}

async function bounded(
  body: AsyncIterable<Uint8Array>,
  largest: number,
): Promise<Buffer | undefined> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of body) {
    size += chunk.length
    if (size > largest) return undefined
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/** Node keeps what happened in the cause: `ENOTFOUND`. */
function reason(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  if (error.name === 'TimeoutError') return 'no answer in time'
  const { cause } = error
  if (cause instanceof Error && 'code' in cause) return String(cause.code)
  return error.message
}
