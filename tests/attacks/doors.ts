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

/**
 * Files of content in which every field that is printed holds all texts: as many in each as it takes, in as many posts, people, guidelines,
 * works, comments and withdrawals as that needs.
 */
export function fields(texts: readonly string[]): Files {
  const lines = texts.map((text) => text.replace(/[\s\p{Cc}]+/gu, ' ').trim())
  // A name holds 500 letters, and sentences 2,000.
  const [names, sentences] = [packed(lines, 480), packed(lines, 1_900)]
  // A topic's address is made of it.
  const short = lines.filter(({ length }) => length > 0 && length < 70)
  const files = names.map((name, at): Files => {
    const [post, some] = [`post-${at}`, sentences[at % sentences.length] ?? '']
    const [n, s] = [quoted(name), quoted(some)]
    return {
      [`posts/${post}.md`]: [
        '---',
        `title: ${n}`,
        `date: 2024-${String((at % 12) + 1).padStart(2, '0')}-11`,
        `author: p${at}`,
        `description: ${s}`,
        `topics: [${quoted(short[at % short.length] ?? '')}]`,
        `keyPoints: [${s}, ${n}]`,
        `guidelines: [{ id: g${at} }]`,
        `nocite: [w${at}]`,
        `certainty: [{ claim: ${s}, level: low, by: p${at} }]`,
        `conditions: [{ name: ${n}, icd11: ${n} }]`,
        `treatments: [${n}]`,
        `searched: { on: 2024-01-01, where: [${n}], how: ${s} }`,
        `changes: [{ date: 2025-01-01, kind: correction, note: ${s} }]`,
        `reviewed: 2025-01-01`,
        `reviewedBy: p${at}`,
        `comments: open`,
        '---',
        '',
        `Words, and as code: ${inCode(some)}`,
        '',
      ].join('\n'),
      [`people/p${at}.yaml`]: `name: ${n}\ndescription: ${s}\nconflicts: ${s}\nfunding: ${s}\nregistrations: [{ register: ${n}, number: ${n} }]\n`,
      [`guidelines/g${at}.yaml`]: `name: ${n}\ntitle: ${n}\npublisher: ${n}\nurl: https://g.test/\npublished: 2020-01-01\nconditions: [${n}]\nsources: [{ id: a, name: ${n}, url: https://g.test/, read: 2020-01-01, facts: [${n}] }]\nrecommendations: [{ number: ${n}, quote: ${s}, direction: for, strength: ${n}, treatments: [${n}], source: a }]\n`,
      [`comments/${post}/a.md`]: `---\nauthor: ${n}\ndate: 2024-12-12\n---\n\n${inCode(some)}\n`,
    }
  })
  const works = names.map((name, at) => {
    const author = [{ family: name, given: name }, { literal: name }]
    const [title, journal] = [`${at} ${name}`, { 'container-title': name, publisher: name }]
    return {
      id: `w${at}`,
      type: 'article-journal',
      title,
      author,
      ...journal,
      volume: name,
      page: name,
    }
  })
  const notes = names.map(
    (name, at) => `w${at}: { design: ${quoted(name)}, finding: ${quoted(name)} }`,
  )
  const gone = sentences.map((some, at) => `  /gone-${at}.html: ${quoted(some)}`)
  const term = (text: string, at: number) =>
    `  - { term: ${quoted(`${at} ${text}`)}, names: [${quoted(`x${at} ${text}`)}], abbreviation: ${quoted(`A${at}${text}`)}, meaning: ${quoted(text)}, source: a }`
  const publication = (text: string, at: number) =>
    `      - { id: p${at}, type: book, title: ${quoted(text)}, author: [{ family: ${quoted(text)} }], container-title: ${quoted(text)}, issued: 2020-01 }`
  return {
    ...Object.assign({}, ...files),
    'references/library.json': JSON.stringify(works),
    'references/notes.yaml': `${notes.join('\n')}\n`,
    'redirects.yaml': `gone:\n${gone.join('\n')}\n`,
    'site.yaml': [
      `title: ${quoted(`Notes ${lines[0]}`)}`,
      'url: https://notes.test/\nlanguage: en-GB\ntimeZone: Europe/London\npostsPerPage: 100\nauthor: p0',
      `welcome: ${quoted(sentences[0] ?? '')}`,
      `notice: ${quoted(sentences.at(-1) ?? '')}`,
      `description: ${quoted(sentences[1] ?? '')}`,
      `about: ${quoted(inCode(sentences[2] ?? ''))}`,
      `menu:\n  - { title: ${quoted(names[3] ?? '')}, href: /archive/ }`,
      `links:\n  - { title: ${quoted(names[4] ?? '')}, href: "https://a.test/" }`,
      '',
    ].join('\n'),
    'glossary.yaml': `sources:\n  - { id: a, name: ${quoted(names[5] ?? '')}, url: https://a.test/ }\nterms:\n${names.map(term).join('\n')}\n`,
    'publications.yaml': `title: ${quoted(`Works ${lines[1]}`)}\ngroups:\n  - title: ${quoted(lines[2] ?? '')}\n    publications:\n${names.map(publication).join('\n')}\n`,
  }
}

/** The texts in as few parts of at most so many letters as their order allows; what is longer than that is refused, not printed. */
function packed(lines: readonly string[], most: number): string[] {
  const parts: string[] = []
  for (const line of lines.filter(({ length }) => length > 0 && length <= most)) {
    const last = parts.at(-1)
    if (last === undefined || last.length + line.length >= most) parts.push(line)
    else parts[parts.length - 1] = `${last} ${line}`
  }
  return parts
}

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
