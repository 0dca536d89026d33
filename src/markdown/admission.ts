/** Admission: whether HTML lets a thing stand where the author put it. */
import type { Token } from 'markdown-it'
import { type Model, modelOf, partsOf } from './content-model.ts'
import { nameOf, oneOf } from './names.ts'
import type { Place, Reading } from './reading.ts'

/** An element that is open. */
export interface Frame {
  readonly token: Token
  /** The author's own, HTML or a card, and so possibly never closed; Markdown closes its own. */
  readonly written: boolean
  readonly model: Model
  readonly holds: Model['holds']
  /** What opened it, and the element around it: its place is looked for only where there is something to say. */
  readonly opener: Token
  readonly parent: Frame | undefined
  /** The parts that have stood in it so far. */
  parts: Set<string> | undefined
  /** The place in its order of what came last. */
  last: number
}

/** Where an element was opened or, where that is not known, the one around it. */
export function placeIn(reading: Reading, frame: Frame | undefined): Place | undefined {
  for (let around = frame; around; around = around.parent) {
    const place = reading.placeOf(around.opener)
    if (place) return place
  }
  return undefined
}

export function isWritten(token: Token): boolean {
  return token.type === 'html' || token.type === 'card_open' || token.type === 'card_close'
}

/** For each tag, the open elements that forbid it. */
export type Forbidden = ReadonlyMap<string, readonly Token[]>

/** Reports what may not stand in `parent`, or not there. Markdown in Markdown always may. */
export function admit(
  reading: Reading,
  parent: Frame | undefined,
  token: Token,
  forbidden: Forbidden,
): void {
  const tag = tagOf(token)
  if (tag === undefined) return
  const place = () => reading.placeOf(token) ?? placeIn(reading, parent)
  const forbidding = forbidden.get(tag)?.at(-1)
  if (forbidding) {
    reading.error(
      place(),
      `${sentence(oneOf(token))} cannot stand in ${oneOf(forbidding)}.`,
      `Put it before or after the ${nameOf(forbidding)}.`,
    )
  } else if (parent?.written || isWritten(token)) {
    const model = tag === WORDS ? undefined : modelOf(tag)
    const problem = misplaced(model, token, parent) ?? disordered(model, tag, parent)
    if (problem) reading.error(place(), ...problem)
  }
}

/** In the place of a tag, for text. */
const WORDS = ''

/** The tag that is printed for a token; undefined where nothing is, or nothing that could be in the wrong place. */
function tagOf(token: Token): string | undefined {
  switch (token.type) {
    case 'text':
    case 'literal':
    case 'text_special':
      return /\S/.test(token.content) ? WORDS : undefined
    case 'fence':
    case 'code_block':
      return 'pre'
    default:
      return (!token.hidden && token.tag) || undefined
  }
}

type Message = [message: string, advice: string]

function misplaced(
  model: Model | undefined,
  token: Token,
  parent: Frame | undefined,
): Message | undefined {
  const holds = parent?.holds ?? 'blocks'
  const where = parent ? `cannot stand in ${oneOf(parent.token)}` : 'cannot stand by itself'
  if (model?.is === 'part') {
    const inside = model.inside ?? []
    if (parent && inside.includes(parent.token.tag)) return undefined
    return [`${nameOf(token)} ${where}.`, `It belongs directly in <${inside.join('> or <')}>.`]
  }
  if (holds === 'blocks' || (holds === 'words' && model?.is !== 'block') || !parent) {
    return undefined
  }
  const subject = model ? sentence(oneOf(token)) : 'Words'
  if (holds === 'words') {
    return [
      `${subject} ${where}.`,
      parent.written
        ? `Close ${nameOf(parent.token)} first.`
        : 'Put it on a line of its own, with an empty line before it.',
    ]
  }
  const parts = partsOf(parent.token.tag).join('> or <')
  return [
    `${subject} cannot stand directly in ${nameOf(parent.token)}.`,
    `Only <${parts}> can: put it inside.`,
  ]
}

/** Says when a part comes too late or once too often, and notes it in `parent` as having come. */
function disordered(
  model: Model | undefined,
  tag: string,
  parent: Frame | undefined,
): Message | undefined {
  if (!parent) return undefined
  const parts = (parent.parts ??= new Set())
  const again = model?.once && parts.has(tag)
  const order = model?.order ?? FIRST
  const next = order.find((place) => place >= parent.last)
  parts.add(tag)
  if (again) {
    return [`${nameOf(parent.token)} has a second <${tag}> here.`, 'Keep the one that is meant.']
  }
  if (next === undefined) {
    const known = partsOf(parent.token.tag)
    return [
      `Here <${tag}> comes too late in ${nameOf(parent.token)}.`,
      known.length > 1 ? `The order in it is: ${known.join(', ')}.` : 'Put it first.',
    ]
  }
  parent.last = next
  return undefined
}

/** The place in its order of what names none. */
const FIRST = [1]

function sentence(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1)
}
