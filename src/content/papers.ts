/** Papers: the PDFs in publications/, each called as its publication is. */
import type { Report } from '../model/problem.ts'
import { publicationPath } from '../model/publication.ts'
import type { SiteFile } from '../model/site.ts'
import { suggest } from '../model/suggest.ts'
import type { Folder } from './folder.ts'
import { errorAt, quoted } from './wrong.ts'

/**
 * By the ids of the publications, which are undefined where they could not be read. A paper stands in the folder of its
 * publication's page, where Google Scholar looks for it; one that belongs to none is reported.
 */
export function findPapers(
  folder: Folder,
  ids: readonly string[] | undefined,
  report: Report,
): Map<string, SiteFile> {
  const papers = new Map<string, SiteFile>()
  for (const { kind, path, file } of folder.files) {
    if (kind !== 'publication-file') continue
    const id = path.replace(/^.*\/|\.pdf$/gi, '').normalize('NFC')
    if (ids?.includes(id)) {
      papers.set(id, { from: file, path: `${publicationPath({ id })}${id}.pdf` })
    } else if (ids) {
      const near = suggest(id, ids)
      const message = `No publication has the id ${quoted(id)}, so nothing leads to this file.`
      const advice = near ? `Rename it to  ${near}.pdf` : 'Give the publication that id.'
      report(errorAt(file, undefined, { message, advice }))
    }
  }
  return papers
}
