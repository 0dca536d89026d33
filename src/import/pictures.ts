/** Pictures: each picture of a text as a file beside it, from the export where it has it, else from the web. */
import { createHash } from 'node:crypto'
import type { Album } from './albums.ts'
import type { Fetched } from './fetch-picture.ts'
import { bytesOf } from './files.ts'
import { pictureKind } from './picture-kind.ts'
import { asUploaded, nameIn } from './picture-uses.ts'
import type { Target } from './target.ts'
import type { Converted } from './tools.ts'

export interface PictureReport {
  /** The address in the old post, at full size; for data, a few words. */
  readonly address: string
  /** The file, below the author's folder; undefined while the picture is elsewhere. */
  readonly file: string | undefined
  /** Why it has no file. */
  readonly failure: string | undefined
  /** What it shows, as the author had said it; empty where she had not. */
  readonly alt: string
}

export interface PictureSources {
  readonly target: Target
  readonly album: Album
  /** Undefined when nothing is to be fetched. */
  readonly fetch: ((address: string) => Promise<Fetched>) | undefined
  /** The old address of the text; undefined when the export names no host. */
  readonly base: string | undefined
}

type Image = Converted['images'][number]

/** In bytes; what is larger in an album is no picture for readers. */
const LARGEST = 50 * 1024 ** 2

/**
 * Puts the pictures of a text into its folder. Names are given out in the order of the text, whether a picture can be
 * had or not, so that they stay the same when the import is run again.
 *
 * @returns for each address at full size what became of it
 */
export async function keepPictures(
  folder: string,
  images: readonly Image[],
  sources: PictureSources,
): Promise<Map<string, PictureReport>> {
  const names = new Set<string>()
  const each = oncePerAddress(images)
  const named = each.map((image) => ({ image, name: distinct(image, names) }))
  const kept = new Map<string, PictureReport>()
  for (let start = 0; start < named.length; start += AT_ONCE) {
    const some = named.slice(start, start + AT_ONCE)
    const reports = some.map(async ({ image, name }) => {
      const report = await keep(folder, name, image, sources)
      return [image.full, report] as const
    })
    for (const [address, report] of await Promise.all(reports)) kept.set(address, report)
  }
  return kept
}

/** Where one of several uses of a picture does not say what it shows, that is still to be said. */
function oncePerAddress(images: readonly Image[]): Image[] {
  const once = new Map<string, Image>()
  for (const image of images) {
    const known = once.get(image.full)
    const alt = known && known.alt.trim() === '' ? '' : image.alt
    once.set(image.full, { ...(known ?? image), alt })
  }
  return [...once.values()]
}

/** A host is asked for so many pictures at a time, as browsers do. */
const AT_ONCE = 4

async function keep(
  folder: string,
  name: string,
  { src, full, alt }: Image,
  { target, album, fetch, base }: PictureSources,
): Promise<PictureReport> {
  const source = sourceOf(full, base)
  const report = { address: source, alt: alt.trim() }
  const standing = await target.picture(folder, source)
  if (standing !== undefined) return { ...report, file: standing, failure: undefined }
  const found = await obtain(src, absolute(full, base), album, fetch)
  if ('failure' in found) return { ...report, file: undefined, failure: found.failure }
  const file = `${folder}/${name}.${found.kind}`
  const outcome = await target.write(file, found.bytes, source)
  const failure = 'A file of yours has its name.'
  return outcome === 'kept'
    ? { ...report, file: undefined, failure }
    : { ...report, file, failure: undefined }
}

async function obtain(
  src: string,
  full: string,
  album: Album,
  fetch: PictureSources['fetch'],
): Promise<Fetched> {
  if (/^data:/i.test(full)) return fromData(full)
  const file = album(src)
  if (file && file.size <= LARGEST) {
    const bytes = await bytesOf(file)
    const kind = pictureKind(bytes)
    if (kind !== undefined) return { bytes, kind }
  }
  if (!fetch) return { failure: 'It will be fetched from the web.' }
  let last: Fetched = { failure: 'This is no address of the web.' }
  for (const address of new Set([asUploaded(full), full, src])) {
    last = await fetch(address)
    if ('bytes' in last) return last
  }
  return last
}

/** A picture that was pasted into the text (RFC 2397). */
function fromData(address: string): Fetched {
  const [, encoding = '', data = ''] = /^data:[^,]*?(;base64)?,(.*)$/is.exec(address) ?? []
  const bytes = encoding ? Buffer.from(data, 'base64') : Buffer.alloc(0)
  const kind = pictureKind(bytes)
  return kind === undefined ? { failure: 'It is no picture that can be kept.' } : { bytes, kind }
}

/** A whole address, where there is a way to know it. */
function absolute(address: string, base: string | undefined): string {
  return !/^data:/i.test(address) && URL.canParse(address, base)
    ? new URL(address, base).href
    : address
}

/** A whole address, or for data a fingerprint in its place. */
function sourceOf(address: string, base: string | undefined): string {
  if (!/^data:/i.test(address)) return absolute(address, base)
  return `data:${createHash('sha256').update(address).digest('hex').slice(0, 16)}`
}

/** A name that fits into addresses, and that no other picture of the folder has, on any disk. */
function distinct({ src, full }: Image, taken: Set<string>): string {
  const wished = (nameIn(src) || nameIn(full))
    .replace(/\.\w+$/, '')
    .replace(/[^\p{L}\p{N}\p{M}_-]+/gu, '-')
    .replace(/^-+|-+$/g, '')
  const base = Array.from(wished).slice(0, 60).join('') || 'picture'
  for (let number = 1; ; number++) {
    const name = number === 1 ? base : `${base}-${number}`
    const key = name.normalize('NFC').toLowerCase()
    if (taken.has(key)) continue
    taken.add(key)
    return name
  }
}
