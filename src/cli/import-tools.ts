/** Import tools: what the import takes from the site's other capabilities. */
import {
  addressKey,
  fileSlug,
  postAddress,
  readOldAddress,
  readPageAddress,
} from '../content/address.ts'
import { openFolder } from '../content/folder.ts'
import { kindOf } from '../content/kinds.ts'
import { readManuscripts } from '../content/manuscript.ts'
import { readPeople } from '../content/people.ts'
import { readSettings } from '../content/settings.ts'
import type { Standing, Tools } from '../import/tools.ts'
import { dayOf } from '../model/day.ts'
import { topicPath } from '../topics/topics.ts'
import { textTools } from './text-tools.ts'

/** The rules of this site's addresses, its converter, and its Markdown. */
export function importTools(): Tools {
  return {
    addressOf: (kind, name, day) =>
      kind === 'page' ? `/p/${fileSlug(name)}.html` : postAddress(day, fileSlug(name)),
    isAddress: (path) => {
      const read = readPageAddress(encodeURI(path))
      return 'value' in read && read.value === path && !RESERVED.test(path)
    },
    oldAddress: (address) => {
      const read = readOldAddress(address)
      return 'value' in read && !OF_ITSELF.test(address) ? read.value : undefined
    },
    isName: (kind, name) => {
      const forms = [`${name}.md`, `${name}/index.md`]
      const kinds = forms.map((form) => kindOf(kind === 'post' ? `posts/${form}` : form))
      return kinds.every((found) => found === kind)
    },
    topicPath,
    ...textTools(),
  }
}

/** Where a site has pages and files of its own, and where no text can stand. */
const RESERVED =
  /^\/(?:assets|pagefind|search|topics|archive|glossary|references|guidelines|publications)\//i
/** Pages that every site may have: nobody can be led from them elsewhere. */
const OF_ITSELF = /^\/(?:topics|archive|glossary|references|guidelines|publications)\/$/i

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
