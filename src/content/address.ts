/** Addresses: what may stand as the address of a page of this site, and how one is made from a file's name. */
import { slug } from '../model/slug.ts'
import type { Day } from '../model/day.ts'
import { type Wrong, quoted } from './wrong.ts'

/**
 * Reads an address below the site's root, `/2018/12/psoas.html`: decoded (RFC 3986, section 2.1) and in Unicode's
 * composed form (NFC). What could lead out of the site is refused.
 */
export function readAddress(text: string): { value: string } | Wrong {
  return read(text, quoted(text))
}

/**
 * Reads the address of a page that was, on whatever system: it may end in a query with WordPress's number of the page,
 * `/?p=12`, and hold `%23`, `%2F` and `%3F`, which are kept as they are: `/search/label/C%23`.
 */
export function readOldAddress(text: string): { value: string } | Wrong {
  const [query = ''] = /(?<=^[^?#]*\/)\?(?:p|page_id)=\d+$/.exec(text) ?? []
  const path = text.slice(0, text.length - query.length)
  const kept = path.replace(/%(23|2f|3f)/gi, (sign) => `%25${sign.slice(1).toUpperCase()}`)
  const found = read(kept, quoted(text))
  return 'value' in found ? { value: found.value + query } : found
}

function read(text: string, found: string): { value: string } | Wrong {
  const bare = text.replace(/[?#].*$/s, '')
  const value = decode(bare)?.normalize('NFC')
  const steps = value?.split('/') ?? []
  if (bare !== text) {
    const message = `The address ${found} goes on after “?” or “#”; a page's own cannot.`
    return bare === '' ? { message, advice: ADVICE } : { message, write: [bare] }
  }
  if (value === undefined) {
    return {
      message: `The address ${found} holds a “%” that stands for no letter.`,
      advice: ADVICE,
    }
  }
  if (/[\\?#]|\p{Cc}/u.test(value)) {
    return { message: `The address ${found} holds a sign that none can hold.`, advice: ADVICE }
  }
  if (text.includes('*')) {
    const message = `The address ${found} holds a star, which stands for no other letters here.`
    return { message, advice: 'Write each address on a line of its own.' }
  }
  if (steps.includes('.') || steps.includes('..')) {
    return { message: `The address ${found} holds “.” or “..” as a step.`, advice: ADVICE }
  }
  if (!value.startsWith('/')) {
    const message = `The address ${found} does not begin with a slash.`
    return /^[a-z][a-z\d+.-]*:|^false$/i.test(text)
      ? { message, advice: ADVICE }
      : { message, write: [`/${text}`] }
  }
  if (Buffer.byteLength(value) > LONGEST || steps.some((step) => Buffer.byteLength(step) > 255)) {
    return {
      message: `The address ${found} is longer than a disk can keep.`,
      advice: 'Write a shorter one.',
    }
  }
  if (value.includes('//')) {
    const write = [text.replace(/\/{2,}/g, '/')]
    return { message: `The address ${found} holds two slashes in a row.`, write }
  }
  return { value }
}

/** Reads the address of a page, which ends in `.html` or in a slash, and can be a file's name on every system. */
export function readPageAddress(text: string): { value: string } | Wrong {
  const read = readAddress(text)
  if (!('value' in read)) return read
  const found = quoted(text)
  if (/[<>:"|*]|\/\s|[\s.](\/|$)/.test(read.value) || WINDOWS.test(read.value)) {
    const message = `The address ${found} cannot be the name of a file on every system.`
    return { message, advice: 'Write it with letters, digits and hyphens.' }
  }
  if (/\/\./.test(read.value)) {
    const message = `The address ${found} holds a name that begins with a full stop, which many hosts do not show.`
    return { message, advice: 'Take the full stop away.' }
  }
  if (UNSEEN.test(read.value)) {
    const message = `The address ${found} holds a mark that nobody can see.`
    return { message, advice: 'Type it anew, from the first slash on.' }
  }
  if (/\{\{|\{%/.test(read.value)) {
    const message = `The address ${found} holds code, and nothing here is run.`
    return { message, advice: ADVICE }
  }
  // One file, and one page: the shorter address is the one that is told.
  if (read.value.endsWith('/index.html')) return { value: read.value.replace(/index\.html$/, '') }
  if (/(\/|[^/]\.html)$/.test(read.value)) return read
  const message = `The address ${found} ends neither in “.html” nor in “/”.`
  const bare = text.replace(/\.\w*$/, '')
  return bare.endsWith('/') ? { message, advice: ADVICE } : { message, write: [`${bare}.html`] }
}

/** Names that Windows keeps for itself, whatever follows a full stop. */
const WINDOWS = /\/(con|prn|aux|nul|(com|lpt)\d)(\.[^/]*)?(\/|$)/i

/** Marks without a width, and those that turn letters around. Joiners are letters' own in some scripts. */
const UNSEEN = /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/

/** In bytes of UTF-8. A step of it is a file's name, which may have 255; with the folders above it the whole has to stay far below 4,096. */
const LONGEST = 1000

const ADVICE = 'Write it whole, from the first slash on, as in  /2018/12/walking.html'

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined
  }
}

/** Two addresses with the same key are one on a server or a disk that does not tell capitals apart. */
export function addressKey(path: string): string {
  return path.toLowerCase().replace(/\/index\.html$/, '/')
}

/** The address that Blogger gave a post: year, month and slug. */
export function postAddress(date: Day, name: string): string {
  return `/${date.year}/${String(date.month).padStart(2, '0')}/${name}.html`
}

/** The folder of a page's own pictures: `/2018/12/psoas/` for `/2018/12/psoas.html`. */
export function folderOf(path: string): string {
  return path.endsWith('/') ? path : path.replace(/\.html$/, '/')
}

/**
 * The slug in a file's name (without its extension), less a date before it: `2018-12-06-psoas` gives `psoas`. Kept as
 * it is when it is clean, in any script; empty when there is no letter or digit in it.
 */
export function fileSlug(name: string): string {
  const bare = name.normalize('NFC').replace(/^\d{4}-\d{2}-\d{2}-(?=.)/, '')
  return CLEAN.test(bare) ? bare : slug(bare)
}

const CLEAN = /^[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}._~-]*[\p{L}\p{N}\p{M}_~-])?$/u
