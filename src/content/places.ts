/** Places: which address each text and each picture has, and who goes without because another has it. */
import type { Page } from '../model/page.ts'
import type { Report } from '../model/problem.ts'
import type { Size } from '../model/render.ts'
import type { SiteFile } from '../model/site.ts'
import { addressKey, folderOf } from './address.ts'
import type { ContentFile, Folder } from './folder.ts'
import type { Target } from './links.ts'
import { type Manuscript, type Sound, dateOf } from './manuscript.ts'
import { quoted, errorAt } from './wrong.ts'

export interface Places {
  /** Every text and picture that links can name, by its path below the author's folder (NFC). */
  readonly targets: ReadonlyMap<string, Target>
  /** The texts that have an address to themselves. */
  readonly placed: ReadonlySet<Sound>
  /** The pictures of the texts that are on the site. */
  readonly files: readonly SiteFile[]
}

export interface Rules {
  /** True in the preview, which shows drafts and scheduled posts. */
  readonly drafts: boolean
  /** The sizes of pictures by their paths below the author's folder. */
  readonly sizes: ReadonlyMap<string, Size>
  readonly report: Report
}

/** Gives out the addresses; `others` are the pages that have no text of their own, which come first. */
export function givePlaces(
  folder: Folder,
  manuscripts: readonly Manuscript[],
  others: readonly Pick<Page, 'path' | 'file'>[],
  { drafts, sizes, report }: Rules,
): Places {
  const owners = new Map(others.map(({ path, file }) => [addressKey(path), file ?? path]))
  const claim = (path: string, file: string, tell: Tell): boolean => {
    const owner = owners.get(addressKey(path))
    if (owner === undefined) owners.set(addressKey(path), file)
    else tell(collision(path, owner, file))
    return owner === undefined
  }
  const named = folder.files.map(({ path }) => path.normalize('NFC'))
  const targets = new Map<string, Target>(named.map((name) => [name, { state: 'published' }]))
  for (const { file, state } of manuscripts) targets.set(file.path.normalize('NFC'), { state })
  const take = (file: ContentFile, path: string, text: Sound): void => {
    const size = sizes.get(file.path)
    const { state } = text
    targets.set(file.path.normalize('NFC'), { path, state, date: dateOf(text), size })
  }

  const sound = manuscripts.filter((manuscript) => manuscript.kind !== 'unsound')
  // Drafts come last, so that it is the draft that goes without.
  const ordered = [...sound].sort((a, b) => rank(a) - rank(b))
  const owning = ordered.filter((text) => {
    const { file, path, fields, spot } = text
    take(file, path, text)
    const place = fields.permalink === undefined ? undefined : spot(['permalink'])
    return claim(path, file.file, (wrong) => text.report(errorAt(file.file, place, wrong)))
  })

  const homes = new Map(owning.map((text) => [text.file.path, text]))
  const files = folder.files.flatMap((picture) => {
    const [, home = '', rest = ''] = /^((?:posts\/)?[^/]+)\/(.+)$/.exec(picture.path) ?? []
    if (picture.kind !== 'picture') return []
    if (!targets.has(`${home}/index.md`.normalize('NFC'))) report(homeless(picture, home))
    const text = homes.get(`${home}/index.md`)
    if (!text) return []
    const path = folderOf(text.path) + rest.normalize('NFC')
    take(picture, path, text)
    const tell: Tell = (wrong) => text.report(errorAt(picture.file, undefined, wrong))
    const shown = drafts || text.state === 'published'
    return claim(path, picture.file, tell) && shown ? [{ from: picture.file, path }] : []
  })
  return { targets, placed: new Set(owning), files }
}

type Tell = (wrong: { message: string; advice: string }) => void

function rank({ state }: Manuscript): number {
  return state === 'draft' ? 1 : 0
}

function collision(path: string, owner: string, file: string) {
  if (owner !== file && owner.normalize('NFC') === file.normalize('NFC')) {
    return {
      message: `There are two files whose names look the same; both want the address ${quoted(path)}.`,
      advice: 'Their accents are stored in two ways (composed and decomposed): rename one of them.',
    }
  }
  return {
    message: `This file and ${owner} both want the address ${quoted(path)}.`,
    advice: 'Rename one of them, or give it a  permalink  of its own.',
  }
}

function homeless({ file }: ContentFile, home: string) {
  return errorAt(file, undefined, {
    message: `The folder ${quoted(home)} holds no index.md, so this picture belongs to no post.`,
    advice: 'Put the post’s text into that folder and call it  index.md',
  })
}
