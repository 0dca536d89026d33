/** npm run new: begins a new post, a draft with today's date and its fields explained. */
import { existsSync, readdirSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileSlug } from '../content/address.ts'
import { openFolder } from '../content/folder.ts'
import { citingFields } from '../content/schema/citing.ts'
import { evidenceFields } from '../content/schema/evidence.ts'
import { type Field, fieldsOf } from '../content/schema/fields.ts'
import { postSchema } from '../content/schema/post.ts'
import { readSettings } from '../content/settings.ts'
import { scalar } from '../content/yaml/scalar.ts'
import { dayOf, isoDay } from '../model/day.ts'
import { postSlug } from '../model/slug.ts'
import type { Command } from './context.ts'

export const newPost: Command = async (words, { root, now, say }) => {
  const title = words
    .join(' ')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
  if (title === '') {
    say('A new post needs a title:  npm run new -- "Why walking helps a stiff back"')
    return 1
  }
  const posts = join(root, 'content', 'posts')
  const slug = postSlug(title)
  const taken = existsSync(posts) && readdirSync(posts).find((name) => sameSlug(name, slug))
  if (taken) {
    say(`There is a post of that name already: content/posts/${taken}`)
    say('Nothing was changed. Go on writing there, or choose another title.')
    return 1
  }
  const { timeZone } = readSettings(openFolder(root, join(root, 'content'), ignore), ignore).fields
  await mkdir(posts, { recursive: true })
  const text = newText(title, isoDay(dayOf(now, timeZone)))
  await writeFile(join(posts, `${slug}.md`), text, { flag: 'wx' })
  say(`A new draft:  content/posts/${slug}.md`)
  say('Write below its second line of hyphens; “npm start” shows it while you write.')
  say('When it is finished, take out the line “draft: true”.')
  return 0
}

/** What is wrong in the other files is for `npm run check` to say; here only the time zone is wanted. */
function ignore(): void {}

/** True when a file or a folder of posts/ already makes this slug, on disks that tell capitals apart and on others. */
function sameSlug(name: string, slug: string): boolean {
  return fileSlug(name.replace(/\.md$/i, '')).toLowerCase() === slug.toLowerCase()
}

/** The file of a new post: the fields it has, then the others of every post as comments. */
function newText(title: string, date: string): string {
  const values: Record<string, string> = { title: scalar(title), date, draft: 'true' }
  const fields = fieldsOf(postSchema)
  const given = fields.filter(({ name }) => name in values)
  const plain = ({ name }: Field) => !(name in citingFields || name in evidenceFields)
  const others = fields.filter((field) => !(field.name in values) && plain(field))
  return [
    '---',
    ...given.flatMap((field) => [...explain(field), `${field.name}: ${values[field.name]}`]),
    '',
    '# These fields may be left out. Take the # away in front of one to use it.',
    ...others.flatMap((field) => ['#', ...explain(field), `# ${field.name}: ${field.example}`]),
    '#',
    '# For posts that rest on evidence there are more: the README explains them.',
    '---',
    '',
    '',
  ].join('\n')
}

function explain({ description }: Field): string[] {
  return [`# ${description}`]
}
