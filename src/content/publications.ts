/** Publications: publications.yaml, read and checked, as the page that shows them. */
import type { Report } from '../model/problem.ts'
import type { Publication, PublicationsPage } from '../model/publication.ts'
import type { Folder } from './folder.ts'
import { check } from './schema/check.ts'
import { type PublicationFields, publicationsSchema } from './schema/publications.ts'
import { quoted, errorAt } from './wrong.ts'
import { readYaml } from './yaml/read.ts'

/** The page at `/publications/`; undefined when there is no such file, nothing in it, or something wrong with it. */
export function readPublications(folder: Folder, report: Report): PublicationsPage | undefined {
  const file = folder.files.find(({ kind }) => kind === 'publications')
  const text = file && folder.text(file)
  if (!file || text === undefined) return undefined
  const tree = readYaml({ text, file: file.file, line: 1 }, report)
  const fields = check(publicationsSchema, tree, file.file, report)
  if (!fields) return undefined
  const known = new Set<string>()
  fields.groups.forEach((group, at) =>
    group.publications.forEach(({ id }, index) => {
      const spot = tree.spot(['groups', at, 'publications', index, 'id'])
      const message = `The id ${quoted(id)} stands here for the second time.`
      if (known.has(id)) report(errorAt(file.file, spot, { message, advice: 'Give each its own.' }))
      known.add(id)
    }),
  )
  const groups = fields.groups
    .filter((group) => group.publications.length > 0)
    .map(({ title, publications }) => ({ title, publications: publications.map(publication) }))
  if (groups.length === 0) return undefined
  const titles = groups.flatMap((group) => group.publications.map((one) => one.title))
  const { title, description = titles.slice(0, TOLD).join('; ') } = fields
  return {
    ...{ kind: 'publications', path: '/publications/', title, description, groups },
    ...{ crumbs: [], listed: true, file: file.file },
  }
}

/** Where the author describes the page in no words of her own, its first titles do. */
const TOLD = 3

/** CSL's names, which have capitals and hyphens, as the model's. */
function publication({ DOI, URL, ...fields }: PublicationFields): Publication {
  const { 'container-title': containerTitle, ...rest } = fields
  return { ...rest, containerTitle, doi: DOI, url: URL }
}
