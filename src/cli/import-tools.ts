/** Import tools: what the import takes from the site's other capabilities. */
import { en as words } from '../../layouts/words/en.ts'
import {
  addressKey,
  fileSlug,
  postAddress,
  readAddress,
  readPageAddress,
} from '../content/address.ts'
import { openFolder } from '../content/folder.ts'
import { kindOf } from '../content/kinds.ts'
import { readManuscripts } from '../content/manuscript.ts'
import { readPeople } from '../content/people.ts'
import { readSettings } from '../content/settings.ts'
import { convertHtml } from '../html-to-markdown/convert.ts'
import { RefusedHtml } from '../html-to-markdown/parse.ts'
import type { Standing, Tools } from '../import/tools.ts'
import { createMarkdown } from '../markdown/markdown.ts'
import { dayOf } from '../model/day.ts'
import type { Problem } from '../model/problem.ts'
import { topicPath } from '../topics/topics.ts'

/** The rules of this site's addresses, its converter, and its Markdown. */
export function importTools(): Tools {
  const render = createMarkdown(words.markdown)
  return {
    addressOf: (kind, name, day) =>
      kind === 'page' ? `/p/${fileSlug(name)}.html` : postAddress(day, fileSlug(name)),
    isAddress: (path) => {
      const read = readPageAddress(encodeURI(path))
      return 'value' in read && read.value === path && !RESERVED.test(path)
    },
    isOldAddress: (address) => 'value' in readAddress(address) && !OF_ITSELF.test(address),
    isName: (kind, name) => {
      const forms = [`${name}.md`, `${name}/index.md`]
      const kinds = forms.map((form) => kindOf(kind === 'post' ? `posts/${form}` : form))
      return kinds.every((found) => found === kind)
    },
    topicPath,
    convert: (html, places) => {
      try {
        return convertHtml(html, places)
      } catch (error) {
        if (error instanceof RefusedHtml) return undefined
        throw error
      }
    },
    render: (text, voice) => {
      const problems: Problem[] = []
      const source = { text, file: '', line: 1, indent: 0, language: 'en', resolve, voice }
      const { body } = render(source, (problem) => void problems.push(problem))
      return { html: String(body), problems }
    },
  }
}

/** Where a site has pages and files of its own, and where no text can stand. */
const RESERVED =
  /^\/(?:assets|pagefind|search|topics|archive|glossary|references|guidelines|publications)\//i
/** Pages that every site may have: nobody can be led from them elsewhere. */
const OF_ITSELF =
  /^\/(?:assets|pagefind|search|topics|archive|glossary|references|guidelines|publications)\/$/i

function resolve(href: string) {
  return { href }
}

/** What stands in the author's folder already; what is wrong with it is for `npm run check` to say. */
export function standingIn(root: string, content: string, now: number): Standing {
  const folder = openFolder(root, content, ignore)
  const { fields, usable, file } = readSettings(folder, ignore)
  const isNew = !folder.files.includes(file)
  const today = dayOf(now, fields.timeZone)
  const texts = readManuscripts(folder, { today, drafts: true, report: ignore })
  const paths = new Map(
    texts.flatMap((text) =>
      text.kind === 'unsound' ? [] : [[addressKey(text.path), text.file.path] as const],
    ),
  )
  return {
    isNew,
    timeZone: usable ? fields.timeZone : undefined,
    people: readPeople(folder, ignore).all,
    textAt: (path) => paths.get(addressKey(path)),
  }
}

function ignore(): void {}
