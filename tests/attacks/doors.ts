/** Doors: the ways by which a text of somebody else comes into a page. */
import type { Files } from '../content/project.ts'
import { scalar } from '../../src/content/yaml/scalar.ts'
import { convertHtml } from '../../src/html-to-markdown/convert.ts'
import { RefusedHtml } from '../../src/html-to-markdown/parse.ts'
import type { Comments, Thread } from '../../src/model/comment.ts'
import type { Written } from '../../src/model/page.ts'
import postPage from '../../layouts/pages/post.11ty.ts'
import { rendered } from '../markdown/render.ts'
import { modelPost, modelSite } from '../model-site.ts'

/**
 * Texts that are printed whatever is wrong with them, a page for each: what a build would refuse is printed here all the
 * same, so that the refusal is not the only wall. A new door is a new line.
 */
export const bodies: Readonly<Record<string, (text: string) => string>> = {
  'the text of a post': (text) => postOf(rendered(text).written),
  'a comment': (text) => commented(text, text) ?? commented(text) ?? '',
  'HTML that is imported': (text) => postOf(rendered(imported(text)).written),
}

/** The page below which a comment stands; undefined when it cannot be printed with this address. */
function commented(text: string, url?: string): string | undefined {
  try {
    return postOf(rendered('Words.').written, [commentOf(text, url)])
  } catch (error) {
    if (error instanceof Error && /^An address cannot be a program/.test(error.message)) return
    throw error
  }
}

function postOf({ body, headings }: Written, threads: readonly Thread[] = []): string {
  const comments: Comments = { setting: 'open', count: threads.length, threads }
  const post = modelPost({ body, headings, contents: headings })
  const posts = [threads.length > 0 ? { ...post, comments } : post]
  return postPage(modelSite({ posts }))
    .map((page) => page.print())
    .join('')
}

/** A comment whose every field is the text, be it an address. */
function commentOf(text: string, url?: string): Thread {
  return {
    ...{ id: 'a', post: 'content/posts/sore-knees.md', author: text, url, anchor: 'c1' },
    ...{ date: { year: 2019, month: 1, day: 2 }, body: rendered(text).written.body },
    ...{ file: 'content/comments/sore-knees/a.md', line: 2, answers: [] },
  }
}

/** What the import writes for a text, and nothing where it refuses it. */
function imported(text: string): string {
  try {
    return convertHtml(text, { image: (src) => src, link: (href) => href }).markdown
  } catch (error) {
    if (error instanceof RefusedHtml) return ''
    throw error
  }
}

/** Files of content whose fields hold all texts: titles, descriptions, topics, glossary, publications, site.yaml. */
export function fields(texts: readonly string[]): Files {
  const lines = texts.map((text) => text.replace(/[\s\p{Cc}]+/gu, ' ').trim())
  const groups = Array.from({ length: Math.ceil(lines.length / TOGETHER) }, (_, at) =>
    lines.slice(at * TOGETHER, (at + 1) * TOGETHER).join(' '),
  )
  const posts = groups.map((text, at): [string, string] => [
    `posts/post-${at}.md`,
    [
      '---',
      `title: ${quoted(`${at} ${text}`)}`,
      `date: 2024-${String((at % 12) + 1).padStart(2, '0')}-11`,
      `description: ${quoted(text)}`,
      `topics: [${quoted(lines[at * TOGETHER] ?? '')}]`,
      '---',
      '',
      `Words, and as code: ${inCode(text)}`,
      '',
    ].join('\n'),
  ])
  const term = (text: string, at: number) =>
    `  - { term: ${quoted(`${at} ${text}`)}, names: [${quoted(`x${at} ${text}`)}], abbreviation: ${quoted(`A${at}${text}`)}, meaning: ${quoted(text)}, source: a }`
  const publication = (text: string, at: number) =>
    `      - { id: p${at}, type: book, title: ${quoted(text)}, author: [{ family: ${quoted(text)} }], container-title: ${quoted(text)}, issued: 2020-01 }`
  return {
    ...Object.fromEntries(posts),
    'site.yaml': [
      `title: ${quoted(`Notes ${lines[0]}`)}`,
      'url: https://notes.test/\nlanguage: en-GB\ntimeZone: Europe/London\npostsPerPage: 100\nauthor: jo',
      `welcome: ${quoted(lines.slice(0, 40).join(' '))}`,
      `notice: ${quoted(lines.slice(-40).join(' '))}`,
      `description: ${quoted(lines.slice(40, 80).join(' '))}`,
      `menu:\n  - { title: ${quoted(lines.slice(80, 90).join(' '))}, href: /archive/ }`,
      '',
    ].join('\n'),
    'people/jo.yaml': `name: ${quoted(lines.slice(0, 20).join(' '))}\n`,
    'glossary.yaml': `sources:\n  - { id: a, name: ${quoted(lines.slice(0, 30).join(' '))}, url: https://a.test/ }\nterms:\n${groups.map(term).join('\n')}\n`,
    'publications.yaml': `title: ${quoted(`Works ${lines[1]}`)}\ngroups:\n  - title: ${quoted(lines[2] ?? '')}\n    publications:\n${groups.map(publication).join('\n')}\n`,
  }
}

/** So many texts stand in one field. */
const TOGETHER = 20

/** Double quotation marks, also where a text stands in a list or between braces. */
function quoted(text: string): string {
  const written = scalar(text)
  return /^["']/.test(written) ? written : JSON.stringify(text)
}

function inCode(text: string): string {
  const longest = Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length))
  const fence = '`'.repeat(longest + 1)
  return `${fence} ${text} ${fence}`
}
