/** Publications: publications.yaml, read and checked, as the page that shows them. */
import type { Report } from '../model/problem.ts'
import {
  type Publication,
  type PublicationsPage,
  publicationPath,
  publicationsOf,
} from '../model/publication.ts'
import type { Render } from '../model/render.ts'
import type { SiteFile } from '../model/site.ts'
import type { Folder } from './folder.ts'
import { type Library, resolverFor } from './links.ts'
import { findPapers } from './papers.ts'
import { check } from './schema/check.ts'
import { type PublicationFields, publicationsSchema } from './schema/publications.ts'
import { placeOf } from './text-field.ts'
import { quoted, errorAt } from './wrong.ts'
import { readYaml } from './yaml/read.ts'
import type { YamlTree } from './yaml/tree.ts'

export interface Publications {
  /** The page at `/publications/`, its summaries not yet rendered. */
  readonly page: PublicationsPage
  /** The PDFs of the publications. */
  readonly files: readonly SiteFile[]
  /** The page with the summaries, once it is known where everything stands that they may link to. */
  write(library: Library, language: string, render: Render): PublicationsPage
}

/** Undefined when there is no such file, nothing in it, or something wrong with it. */
export function readPublications(folder: Folder, report: Report): Publications | undefined {
  const found = folder.files.find(({ kind }) => kind === 'publications')
  const text = found && folder.text(found)
  const tree = found && text !== undefined && readYaml({ text, file: found.file, line: 1 }, report)
  const fields = tree ? check(publicationsSchema, tree, found.file, report) : undefined
  const papers = findPapers(folder, fields && idsOf(fields.groups), report)
  if (!found || !tree || !fields) return undefined
  const { file } = found
  warnOfTwins(fields.groups, tree, file, report)
  const groups = fields.groups.map(({ title, publications }) => ({
    title,
    publications: publications.map((one) => publication(one, papers.get(one.id)?.path)),
  }))
  const listed = groups.filter((group) => group.publications.length > 0)
  if (listed.length === 0) return undefined
  const titles = publicationsOf({ groups }).map((one) => one.title)
  const { title, description = titles.slice(0, TOLD).join('; ') } = fields
  const page: PublicationsPage = {
    ...{ kind: 'publications', path: '/publications/', title, description, groups: listed },
    ...{ crumbs: [], listed: true, file },
  }
  return {
    page,
    files: [...papers.values()],
    write(library, language, render) {
      const written = groups.map((group, at) => ({
        ...group,
        publications: group.publications.map((one, index) => {
          const summary = fields.groups[at]?.publications[index]?.summary
          if (summary === undefined) return one
          const origin = { name: 'publications.yaml', file, path: publicationPath(one) } as const
          const { resolve, complain } = resolverFor({ ...origin, state: 'published' }, library)
          const place = placeOf(tree, ['groups', at, 'publications', index, 'summary'])
          const body = render({ text: summary, file, ...place, language, resolve }, report)
          complain(body.links, report)
          return { ...one, summary: body }
        }),
      }))
      return { ...page, groups: written.filter((group) => group.publications.length > 0) }
    },
  }
}

/** Where the author describes the page in no words of her own, its first titles do. */
const TOLD = 3

type Groups = readonly { readonly publications: readonly PublicationFields[] }[]

function idsOf(groups: Groups): string[] {
  return groups.flatMap(({ publications }) => publications.map(({ id }) => id))
}

function warnOfTwins(groups: Groups, tree: YamlTree, file: string, report: Report): void {
  const known = new Set<string>()
  groups.forEach((group, at) =>
    group.publications.forEach(({ id }, index) => {
      const spot = tree.spot(['groups', at, 'publications', index, 'id'])
      const message = `The id ${quoted(id)} stands here for the second time.`
      if (known.has(id)) report(errorAt(file, spot, { message, advice: 'Give each its own.' }))
      known.add(id)
    }),
  )
}

/** CSL's names, which have capitals and hyphens, as the model's. */
function publication({ DOI, URL, summary: _, ...fields }: PublicationFields, pdf?: string) {
  const { 'container-title': containerTitle, ...rest } = fields
  const made: Publication = { ...rest, containerTitle, doi: DOI, url: URL, pdf }
  return made
}
