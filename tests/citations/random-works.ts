/** Random works: CSL-JSON of every type with whatever fields a record may have, the same from the same seed. */
import type { Reference, ReferenceName, ReferenceType } from '../../src/model/reference.ts'

const TYPES: readonly ReferenceType[] = [
  'article-journal',
  'article-magazine',
  'article-newspaper',
  'book',
  'chapter',
  'paper-conference',
  'post-weblog',
  'report',
  'thesis',
  'webpage',
]
const FAMILY = [
  'Mu',
  'Furlan',
  'Müller',
  'O’Neill',
  'García Márquez',
  'Li',
  'Falck-Ytter',
  'Ng',
  'Ångström',
]
const GIVEN = [
  'Jean-Pierre',
  'A. D.',
  'Maria Luisa',
  'Wei',
  'J',
  'J. A. Muir',
  'Élodie',
  'Xiao-Ming',
  'AD',
  'G. Th.',
  'María de los Ángeles',
]
const TITLES = [
  'Acupuncture for chronic low back pain',
  'What works, and for whom?',
  'Vitamin D<sub>3</sub> and <i>Escherichia coli</i>: a randomised trial',
  '“Usual care” in the UK: a survey',
  'Sleep, 2010–2020',
  'Stop!',
]
const JOURNALS = ['Spine', 'The Lancet', 'J. Pain', 'BMJ Open', 'Ann Intern Med']
const PAGES = [
  '1-10',
  '455-474',
  '71-2',
  'e124',
  'S12-S19',
  '9',
  'CD013814',
  '100-104',
  '1536-1538',
]
const PUBLISHERS = ['Wiley', 'Oxford University Press', 'World Health Organization']
const CITIES = ['London', 'Geneva', 'New York']

/** As many works as asked for. */
export function randomWorks(count: number, seed: number): Reference[] {
  const next = random(seed)
  const one = <Item>(list: readonly Item[]): Item => {
    const found = list[Math.floor(next() * list.length)]
    if (found === undefined) throw new Error('An empty list has no item.')
    return found
  }
  const often = (share: number) => next() < share
  const number = (most: number) => 1 + Math.floor(next() * most)

  const name = (): ReferenceName => {
    if (often(0.08)) return { literal: one(['World Health Organization', 'CONSORT Group']) }
    if (often(0.04)) return { family: '王', given: '小明' }
    return {
      family: one(FAMILY),
      given: one(GIVEN),
      ...(often(0.05) && { suffix: one(['Jr.', 'III']) }),
      ...(often(0.08) && { 'non-dropping-particle': one(['van der', 'de']) }),
    }
  }
  const people = (most: number) => Array.from({ length: number(most) }, name)
  const date = () => ({
    'date-parts': [[1990 + number(35), number(12), number(28)].slice(0, number(3))],
  })

  return Array.from({ length: count }, (_, index): Reference => {
    const type = one(TYPES)
    const url = often(0.35)
    return {
      id: `work-${index}`,
      type,
      title: one(TITLES),
      ...(often(0.9) && { author: people(9) }),
      ...(/chapter|book|conference/.test(type) && often(0.5) && { editor: people(3) }),
      ...(!/book|report|thesis/.test(type) && { 'container-title': one(JOURNALS) }),
      ...(often(0.3) &&
        !/book|report|thesis/.test(type) && { 'container-title-short': one(JOURNALS) }),
      ...(/journal|magazine/.test(type) && often(0.8) && { volume: String(number(400)) }),
      ...(/journal|magazine/.test(type) && often(0.6) && { issue: String(number(12)) }),
      ...(/article|chapter|conference/.test(type) && often(0.8) && { page: one(PAGES) }),
      ...(/book|chapter/.test(type) &&
        often(0.4) && { edition: one(['2', '3rd', '11', '21st', 'Revised']) }),
      ...(type === 'book' && often(0.5) && { 'number-of-pages': String(number(900)) }),
      ...(/book|chapter|report/.test(type) &&
        often(0.2) && { 'collection-title': 'Studies in Health' }),
      ...(/book|chapter|report|thesis|conference/.test(type) &&
        often(0.7) && { publisher: one(PUBLISHERS) }),
      ...(/book|chapter|report|thesis|conference/.test(type) &&
        often(0.6) && { 'publisher-place': one(CITIES) }),
      ...(type === 'thesis' && often(0.6) && { genre: 'PhD thesis' }),
      ...(type === 'report' && often(0.5) && { number: `NG${number(200)}` }),
      ...(often(0.95) && { issued: date() }),
      ...(url && { URL: `https://example.org/${index}` }),
      ...(url && often(0.6) && { accessed: date() }),
    }
  })
}

/** Mulberry32: a small generator of numbers from 0 to 1. */
function random(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
