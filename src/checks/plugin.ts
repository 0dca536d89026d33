/** Runs the checks: all of them for npm run check, and in a build those of texts that may hold an error. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type ContentFile, type Folder, openFolder } from '../content/folder.ts'
import { splitFrontMatter } from '../content/front-matter.ts'
import { readSettings } from '../content/settings.ts'
import { type Eleventy, onSite } from '../eleventy/eleventy.ts'
import { passagesOf } from '../markdown/passages.ts'
import { dayOf } from '../model/day.ts'
import type { Site } from '../model/site.ts'
import { mayHoldErrors } from './errors.ts'
import type { FieldText } from './site-words.ts'

/** Must come after the capabilities that fill what is checked: reviews. */
export default function checks(eleventy: Eleventy): void {
  onSite(eleventy, async (site, { root, content, now, report, thorough = false }) => {
    const all = [...site.posts, ...site.pages]
    const texts = thorough ? all : all.filter(mayHoldErrors)
    if (texts.length === 0 && !thorough) return
    // A build of plain posts loads none of these.
    const { checkFile, checkPost } = await import('./checks.ts')
    const { wordsFor } = await import('./words/words.ts')
    const { photoFindings } = await import('./photos.ts')
    const circle = { site, today: dayOf(now, site.timeZone), words: wordsFor(site.language) }
    const photos = thorough ? await photoFindings(root, site.files, site.posts) : []
    for (const one of texts) {
      const file = one.file ?? ''
      const text = readFileSync(join(root, file), 'utf8').replace(/\r\n?/g, '\n')
      const { body, bodyLine } = splitFrontMatter(text, file, ignore) ?? { body: '', bodyLine: 1 }
      const source = { text, passages: passagesOf(body, bodyLine) }
      const own = photos.filter((photo) => photo.file === file)
      checkPost(one, source, circle, thorough, own).forEach(report)
    }
    if (!thorough) return

    const { fieldFindings, guidelineFindings, unreadLanguage } = await import('./site-words.ts')
    const folder = openFolder(root, content, ignore)
    const found = [
      ...fieldFindings(circle, fieldTexts(folder, site)),
      ...guidelineFindings(circle),
      ...photos,
    ]
    for (const one of folder.files) {
      if (one.kind === 'post' || one.kind === 'page') continue
      const text = one.kind === 'picture' ? '' : (folder.text(one) ?? '')
      checkFile(one.file, text, found).forEach(report)
    }
    unreadLanguage(circle, folder.files.find(({ kind }) => kind === 'site')?.file).forEach(report)
  })
}

/** What is wrong with the files themselves has been said when the content was read. */
function ignore(): void {}

/** The texts that stand on every page, and those of the files on people, line by line. */
function fieldTexts(folder: Folder, { people }: Site): FieldText[] {
  const { title, welcome, about, description, notice } = readSettings(folder, ignore).fields
  return folder.files.flatMap((file) => {
    if (file.kind === 'site')
      return linesOf(folder, file, [title, welcome, about, description, notice])
    if (file.kind !== 'person') return []
    const person = people.find(({ id }) => file.path === `people/${id}.yaml`)
    return linesOf(folder, file, [person?.name, person?.description])
  })
}

/** Each line of the values with the line of the file on which it stands. */
function linesOf(
  folder: Folder,
  file: ContentFile,
  values: readonly (string | undefined)[],
): FieldText[] {
  const written = (folder.text(file) ?? '').split('\n')
  const lines = values.flatMap((value) => (value ?? '').split('\n')).map((line) => line.trim())
  return lines.filter(Boolean).map((text) => {
    const at = written.findIndex((line) => line.includes(text))
    const column = (written[at] ?? '').indexOf(text) + 1
    return { text, file: file.file, place: at === -1 ? undefined : { line: at + 1, column } }
  })
}
