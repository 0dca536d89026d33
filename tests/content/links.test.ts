/** What an address in a text stands for: a file of the author's, a page of the site, or a place elsewhere. */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { resolverFor } from '../../src/content/links.ts'
import { readFiles, text } from './project.ts'

const library = {
  url: 'https://notes.test/blog/',
  today: { year: 2026, month: 11, day: 22 },
  drafts: false,
  targets: new Map([
    ['about.md', { path: '/p/about.html', state: 'published' as const }],
    ['posts/naps/index.md', { path: '/2024/06/naps.html', state: 'published' as const }],
    [
      'posts/naps/sofa bed.png',
      { path: '/2024/06/naps/sofa bed.png', state: 'published' as const },
    ],
    ['posts/caf\u00e9.md', { path: '/2024/06/caf\u00e9.html', state: 'published' as const }],
    ['posts/broken.md', { state: 'published' as const }],
  ]),
}
const origin = {
  ...{ name: 'posts/naps/index.md', file: 'content/posts/naps/index.md' },
  ...{ path: '/2024/06/naps.html', state: 'published' as const },
}

/** Written, printed, and the place on the site, if it is one. */
const CASES: readonly (readonly [string, string, string?])[] = [
  ['../../about.md', '/blog/p/about.html', '/p/about.html'],
  ['../../about.md#how', '/blog/p/about.html#how', '/p/about.html#how'],
  ['./index.md', '/blog/2024/06/naps.html', '/2024/06/naps.html'],
  ['../café.md', '/blog/2024/06/caf%C3%A9.html', '/2024/06/café.html'],
  ['../cafe\u0301.md', '/blog/2024/06/caf%C3%A9.html', '/2024/06/café.html'],
  ['../caf%C3%A9.md', '/blog/2024/06/caf%C3%A9.html', '/2024/06/café.html'],
  ['sofa%20bed.png', '/blog/2024/06/naps/sofa%20bed.png', '/2024/06/naps/sofa bed.png'],
  ['/topics/', '/blog/topics/', '/topics/'],
  ['/search.html?q=naps#hits', '/blog/search.html?q=naps#hits', '/search.html#hits'],
  ['/topics/午睡/', '/blog/topics/%E5%8D%88%E7%9D%A1/', '/topics/午睡/'],
  ['#午睡', '#%E5%8D%88%E7%9D%A1', '/2024/06/naps.html#午睡'],
  ['https://notes.test/blog/p/about.html#how', '', '/p/about.html#how'],
  ['https://notes.test/other/', ''],
  ['https://elsewhere.test/%20a?b#c', ''],
  ['mailto:me@notes.test', ''],
  ['../broken.md', ''],
]

describe('an address in a text', () => {
  for (const [written, printed, target] of CASES) {
    test(`${written} ${target ? `leads to ${target}` : 'is left as it is'}`, () => {
      const { resolve, complain } = resolverFor(origin, library)
      assert.deepEqual(resolve(written, 'link'), {
        href: printed || written,
        ...(target && { target }),
      })
      complain([], (problem) => assert.fail(problem.message))
    })
  }

  test('that names no file is told of, even where nothing uses it', () => {
    const { resolve, complain } = resolverFor(origin, library)
    resolve('../abuot.md', 'link')
    const messages: string[] = []
    complain([], ({ message }) => messages.push(message))
    assert.deepEqual(messages, ['There is no file “../abuot.md” beside this one.'])
  })
})

test('a link in the preview may lead to a draft', async () => {
  const files = {
    'posts/naps.md': text('title: Naps\ndate: 2024-06-01', 'See [rests](rests.md).'),
    'posts/rests.md': text('title: Rests\ndate: 2024-06-01\ndraft: true'),
  }
  const { site, printed } = await readFiles(files, { drafts: true })
  assert.deepEqual(printed, [])
  const naps = site?.posts.find((post) => post.title === 'Naps')
  assert.equal(naps?.links[0]?.target, '/2024/06/rests.html')
})
