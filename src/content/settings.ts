/** Settings: site.yaml, read and checked. */
import type { Person, Written } from '../model/page.ts'
import type { MenuLink } from '../model/site.ts'
import type { Render } from '../model/render.ts'
import type { Report } from '../model/problem.ts'
import type { ContentFile, Folder } from './folder.ts'
import { type Library, resolverFor } from './links.ts'
import type { People } from './people.ts'
import { check, readable } from './schema/check.ts'
import { type SiteFields, siteSchema } from './schema/site.ts'
import { placeOf } from './text-field.ts'
import { errorAt, quoted, warningAt } from './wrong.ts'
import { readYaml } from './yaml/read.ts'
import type { YamlTree } from './yaml/tree.ts'

export interface Settings {
  /** What the other files are read with, even where site.yaml does not say it. */
  readonly fields: SiteFields
  /** False when site.yaml is missing or cannot be used as it is. */
  readonly usable: boolean
  readonly file: ContentFile
  readonly tree?: YamlTree
}

export function readSettings(folder: Folder, report: Report): Settings {
  const file = folder.files.find(({ kind }) => kind === 'site')
  if (!file) {
    const missing = { path: 'site.yaml', file: `${folder.name}/site.yaml`, kind: 'site' } as const
    const message = 'There is no file site.yaml.'
    report(errorAt(missing.file, undefined, { message, advice: SHOWN }))
    return { fields: INSTEAD, usable: false, file: missing }
  }
  const text = folder.text(file)
  if (text === undefined) return { fields: INSTEAD, usable: false, file }
  const tree = readYaml({ text, file: file.file, line: 1 }, report)
  const sound = check(siteSchema, tree, file.file, report)
  const fields = sound ?? { ...INSTEAD, ...readable(siteSchema, tree) }
  if (tree.names(['url']) && NOWHERE.test(new URL(fields.url).hostname)) {
    const message = `${quoted(fields.url)} is a placeholder, not the site's own address.`
    const advice = 'Write the address at which the site will stand, after  url:'
    report(warningAt(file.file, tree.spot(['url']), { message, advice }))
  }
  return { fields, usable: sound !== undefined, file, tree }
}

/** The author that site.yaml names. */
export function findAuthor(
  { fields, file, tree }: Settings,
  people: People,
  report: Report,
): Person | undefined {
  if (fields.author === undefined) return undefined
  const found = people.find(fields.author)
  if (!found || !('message' in found)) return found
  report(errorAt(file.file, tree?.spot(['author']), found))
  return undefined
}

/** The links that have an address; the others are left out, which is said. */
export function completeLinks({ fields, file, tree }: Settings, report: Report): MenuLink[] {
  return (fields.links ?? []).flatMap(({ title, href }, index) => {
    if (href !== undefined) return [{ title, href }]
    const message = `The link ${quoted(title)} is left out, as it has no address yet.`
    const advice = 'Write the address after its  href:  or take the link out.'
    report(warningAt(file.file, tree?.keySpot(['links', index, 'href']), { message, advice }))
    return []
  })
}

/** The about text as the home page prints it. */
export function writeAbout(
  { fields, file, tree }: Settings,
  library: Library,
  render: Render,
  report: Report,
): Written | undefined {
  if (fields.about === undefined || !tree) return undefined
  const origin = { name: file.path, file: file.file, path: '/', state: 'published' } as const
  const { resolve, complain } = resolverFor(origin, library)
  const place = placeOf(tree, ['about'])
  const { language, about: text } = fields
  const written = render({ text, file: file.file, ...place, language, resolve }, report)
  complain(written.links, report)
  return written
}

/** Addresses that belong to nobody, or to every machine: RFC 2606, local names, and numbers. */
const NOWHERE = /(^|\.)(example(\.(com|net|org))?|localhost|local)$|^[\d.]+$|^\[/

const INSTEAD: SiteFields = {
  title: '',
  url: 'https://unknown.invalid/',
  language: 'en',
  timeZone: 'UTC',
  postsPerPage: 10,
  comments: 'closed',
}

const SHOWN = `Write it, with at least
    title: The name of the site
    url: https://www.example.org/
    language: en-GB
    timeZone: Europe/London`
