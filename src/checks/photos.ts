/** Photos: pictures that say where they were taken. */
import exifr from 'exifr'
import type { Post } from '../model/page.ts'
import type { SiteFile } from '../model/site.ts'
import { type Finding, finding, quoted } from './subject.ts'

/** Reads the Exif data of every JPEG among `files` (in `root`); the finding stands where a post uses the picture, else at its file. */
export async function photoFindings(
  root: string,
  files: readonly SiteFile[],
  posts: readonly Post[],
): Promise<Finding[]> {
  const findings: Finding[] = []
  for (const { from, path } of files) {
    if (!/\.(?:jpe?g|png|avif)$/i.test(from)) continue
    // What cannot be read says nothing of a place either.
    const place = await exifr.gps(`${root}/${from}`).catch(() => undefined)
    if (!Number.isFinite(place?.latitude)) continue
    const use = posts.flatMap(({ links }) => links).find(({ target }) => target === path)
    const message = `The photograph ${quoted(from)} says where it was taken.`
    const advice = 'Save it without its data on the place: it may be a patient’s home, or yours.'
    const at = { file: use?.file ?? from, path: from }
    findings.push(
      finding(
        'photo-place',
        'warning',
        at,
        use && { line: use.line, column: use.column },
        message,
        advice,
      ),
    )
  }
  return findings
}
