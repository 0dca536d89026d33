/** Silences: checks that the author has switched off for one line, each with her reason. */
import type { Problem } from '../model/problem.ts'
import { suggest } from '../model/suggest.ts'
import { CHECK_NAMES } from './names.ts'
import type { Finding } from './subject.ts'

export interface Silence {
  readonly check: string
  readonly reason: string
  /** Where it stands. */
  readonly line: number
  /** The line that it speaks of: its own, or the next with words when it stands alone. */
  readonly of: number
}

/** In Markdown `<!-- check off: claim — why -->`, in YAML `# check off: claim — why`. Neither is ever printed. */
const FORMS = [/<!--\s*check off:(.{0,2000}?)-->/g, /(?<=^|\s)#\s*check off:(.*)$/g]
const CHECK = /^\s*([\w-]*)\s*(?:[—–:]|-+\s)?/

/** Every silence in a file of the author's. */
export function silencesIn(text: string): Silence[] {
  const lines = text.split('\n')
  return lines.flatMap((content, index) =>
    FORMS.flatMap((form) =>
      Array.from(content.matchAll(form), ([found, words = '']) => {
        const [head, check = ''] = CHECK.exec(words) ?? ['']
        const alone =
          content.length - found.length < 100 && content.replace(found, '').trim() === ''
        const of = alone ? nextWithWords(lines, index) : index
        return { check, reason: words.slice(head.length).trim(), line: index + 1, of: of + 1 }
      }),
    ),
  )
}

/** The first line below that is not empty, or this one where there is none. */
function nextWithWords(lines: readonly string[], index: number): number {
  let next = index + 1
  while (next < lines.length && lines[next]?.trim() === '') next++
  return next < lines.length ? next : index
}

/**
 * Takes the findings out that a silence with a reason speaks of, and adds what is wrong with the silences themselves.
 * Whether one is of use is only known when all checks have been run (`thorough`).
 */
export function silenced(
  findings: readonly Finding[],
  file: string,
  silences: readonly Silence[],
  thorough: boolean,
): Problem[] {
  const used = new Set<Silence>()
  const known = new Map<string, Silence[]>()
  for (const one of silences) {
    const name = `${one.check} ${one.of}`
    if (one.reason !== '') known.set(name, [...(known.get(name) ?? []), one])
  }
  const heard = findings.filter(({ check, line }) => {
    const by = known.get(`${check} ${line}`) ?? []
    by.forEach((one) => used.add(one))
    return by.length === 0
  })
  const faults = silences.flatMap((silence) => faultOf(silence, used.has(silence), thorough))
  return [
    ...heard.map(({ check: _, ...problem }) => problem),
    ...faults.map((fault) => ({ level: 'warning' as const, file, ...fault })),
  ]
}

function faultOf({ check, reason, line }: Silence, used: boolean, thorough: boolean) {
  if (!CHECK_NAMES.some((name) => name === check)) {
    const near = suggest(check, CHECK_NAMES)
    const advice = near ? `Write  check off: ${near}` : `The checks are: ${CHECK_NAMES.join(', ')}`
    return [{ line, message: `There is no check “${check}” to switch off.`, advice }]
  }
  if (reason === '') {
    const message = `This switches off “${check}” without saying why, so that it does not.`
    return [{ line, message, advice: `Write the reason behind it:  check off: ${check} — why` }]
  }
  if (used || !thorough) return []
  const message = `This switches off “${check}”, which has nothing to say here.`
  return [{ line, message, advice: 'Take it out.' }]
}
