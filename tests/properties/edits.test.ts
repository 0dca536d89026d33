/** Random edits of a site: whatever is added, renamed, taken back or linked, no link dangles and no page is lost unnoticed. */
import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { it } from 'node:test'
import fc from 'fast-check'
import type { PublishedPage } from '../../src/model/page.ts'
import { movesOf } from '../../src/redirects/moves.ts'
import { keptPages, lost } from '../../src/verify/vanished.ts'
import { SITE } from '../content/project.ts'
import { readFolder } from '../content/reading.ts'

interface Draft {
  name: string
  month: number
  draft: boolean
  link: number | undefined
  alias: string | undefined
}

type Edit = (posts: Map<number, Draft>, gone: Set<string>) => void

const post = fc.integer({ min: 0, max: 4 })
const name = fc.constantFrom('naps', 'rests', 'beds', 'Naps', 'dreams', '夢')

/** Every kind of edit, with where it is made. */
const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.tuple(post, name).map(
    ([at, called]): Edit =>
      (posts) =>
        posts.set(at, { name: called, month: 1, draft: false, link: undefined, alias: undefined }),
  ),
  post.map(
    (at): Edit =>
      (posts) =>
        posts.delete(at),
  ),
  fc.tuple(post, name).map(
    ([at, called]): Edit =>
      (posts) =>
        change(posts, at, (one) => ({ ...one, name: called })),
  ),
  fc.tuple(post, name).map(
    ([at, called]): Edit =>
      (posts) =>
        change(posts, at, (one) => ({
          ...one,
          name: called,
          alias: `/2024/${month(one.month)}/${one.name}.html`,
        })),
  ),
  fc.tuple(post, post).map(
    ([at, to]): Edit =>
      (posts) =>
        change(posts, at, (one) => ({ ...one, link: to })),
  ),
  post.map(
    (at): Edit =>
      (posts) =>
        change(posts, at, (one) => ({ ...one, draft: !one.draft })),
  ),
  post.map(
    (at): Edit =>
      (posts) =>
        change(posts, at, (one) => ({ ...one, month: (one.month % 12) + 1 })),
  ),
  fc.tuple(name, fc.integer({ min: 1, max: 3 })).map(
    ([called, at]): Edit =>
      (_, gone) =>
        gone.add(`/2024/${month(at)}/${called}.html`),
  ),
)

function change(posts: Map<number, Draft>, at: number, to: (one: Draft) => Draft): void {
  const one = posts.get(at)
  if (one) posts.set(at, to(one))
}

function month(number: number): string {
  return String(number).padStart(2, '0')
}

/** Writes the content, each post in a folder of its own, so that two of one name can be. */
function write(content: string, posts: Map<number, Draft>, gone: Set<string>): void {
  rmSync(content, { recursive: true, force: true })
  mkdirSync(join(content, 'posts'), { recursive: true })
  writeFileSync(join(content, 'site.yaml'), SITE)
  if (gone.size > 0) {
    writeFileSync(
      join(content, 'redirects.yaml'),
      `gone:\n${[...gone].map((path) => `  ${path}: It was wrong.\n`).join('')}`,
    )
  }
  for (const { name: called, month: at, draft, link, alias } of posts.values()) {
    const target = link === undefined ? undefined : posts.get(link)
    const fields = [
      `title: A post on ${called}`,
      `date: 2024-${month(at)}-11`,
      draft && 'draft: true',
      alias && `aliases: [${alias}]`,
    ]
    const words = target ? `See [the other](${target.name}.md).` : 'Sleep well.'
    writeFileSync(
      join(content, 'posts', `${called}.md`),
      `---\n${fields.filter(Boolean).join('\n')}\n---\n\n${words}\n`,
    )
  }
}

it('keep every published address answered and every link whole', { timeout: 300_000 }, async () => {
  const root = mkdtempSync(join(tmpdir(), 'edits-'))
  const content = join(root, 'content')
  let accepted = 0
  let refused = 0
  try {
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { minLength: 4, maxLength: 12 }), async (edits) => {
        const posts = new Map<number, Draft>()
        const gone = new Set<string>()
        let published: PublishedPage[] = []
        const ever = new Set<string>()
        for (const one of edits) {
          one(posts, gone)
          write(content, posts, gone)
          const { site, printed } = await readFolder({ root, content })
          const wrong = printed.some((line) => / error: /.test(line))
          const stopped = !site || wrong || movesOf(site).problems.length > 0
          if (stopped || lost(site, published).some(({ level }) => level === 'error')) {
            refused++
            continue
          }
          accepted++
          published = keptPages(site, published)
          for (const { path } of site.posts) ever.add(path)
          const answers = new Set([
            ...site.posts.map(({ path }) => path),
            ...site.redirects.map(({ from }) => from),
            ...(site.withdrawals ?? []).map(({ path }) => path),
          ])
          for (const path of ever) assert.ok(answers.has(path), path)
          for (const { target } of site.posts.flatMap(({ links }) => links))
            assert.ok(
              target !== undefined && site.posts.some(({ path }) => path === target),
              target,
            )
        }
      }),
      { numRuns: 60, seed: 20181206 },
    )
  } finally {
    rmSync(root, { recursive: true })
  }
  assert.ok(accepted > 100 && refused > 50, `${accepted} accepted, ${refused} refused`)
})
