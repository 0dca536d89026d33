/** npm run check -- --links: what a site links to elsewhere is asked whether it is there, by hosts on this machine. */
import assert from 'node:assert/strict'
import { type ServerResponse, createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, before, describe, it } from 'node:test'
import { check } from '../../src/cli/check.ts'
import { checkOutsideLinks } from '../../src/cli/outside-links.ts'
import { type Manner, askOutside } from '../../src/links/outside/ask.ts'
import { outsideLinks } from '../../src/links/outside/find.ts'
import { isOwnNetwork } from '../../src/links/outside/own-network.ts'
import { type Files, configure } from '../content/eleventy-project.ts'
import { SITE, text } from '../content/project.ts'

const NOW = Date.UTC(2026, 10, 22, 12)

/** What each address answers; 200 for those that are not here. */
const ANSWERS: Record<string, number | string | ((method: string, end: End) => void)> = {
  'nhs.example/old': 404,
  'nhs.example/withdrawn': 410,
  'nhs.example/members': 403,
  'nhs.example/busy': 429,
  'nhs.example/here': 'https://nhs.example/there',
  'nhs.example/plain': 'https://www.nhs.example/plain/',
  'nhs.example/deep/page': (_, end) => end(302, 'https://nhs.example/'),
  'nhs.example/today': (_, end) => end(302, 'https://nhs.example/tomorrow'),
  'nhs.example/round': 'https://nhs.example/round',
  'nhs.example/no-head': (method, end) => end(method === 'HEAD' ? 404 : 200),
  'nhs.example/inside': 'http://192.168.1.1/',
  'nhs.example/silent': () => undefined,
  'doi.org/10.1000/known': (_, end) => end(302, 'https://nhs.example/members'),
  'doi.org/10.1000/unknown': 404,
}

type End = (status: number, location?: string) => ServerResponse

const asked: string[] = []
const server = createServer((request, response) => {
  const address = (request.url ?? '').slice(1)
  asked.push(`${request.method} ${address}`)
  const end: End = (status, location) =>
    response.writeHead(status, location === undefined ? {} : { location }).end()
  const answer = ANSWERS[address]
  if (typeof answer === 'function') answer(request.method ?? '', end)
  else if (typeof answer === 'string') end(301, answer)
  else end(answer ?? 200)
})
let manner: Manner
before(async () => {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  const through = ({ host, pathname, search }: URL) =>
    new URL(`http://127.0.0.1:${port}/${host}${pathname}${search}`)
  manner = { patience: 60_000, pause: 0, through }
})
after(() => {
  server.closeAllConnections()
  server.close()
})

async function answerOf(address: string, how: Partial<Manner> = {}) {
  return (await askOutside([address], { ...manner, ...how })).get(address)
}

describe('a page elsewhere', () => {
  for (const [path, answer] of [
    ['page', { kind: 'there' }],
    ['old', { kind: 'gone', status: 404 }],
    ['withdrawn', { kind: 'gone', status: 410 }],
    ['members', { kind: 'shut', status: 403 }],
    ['busy', { kind: 'shut', status: 429 }],
    ['here', { kind: 'moved', to: 'https://nhs.example/there' }],
    ['plain', { kind: 'there' }],
    ['deep/page', { kind: 'moved', to: 'https://nhs.example/' }],
    ['today', { kind: 'there' }],
    ['round', { kind: 'failed', why: 'it leads round in a circle' }],
    ['no-head', { kind: 'there' }],
    ['inside', { kind: 'own-network' }],
  ] as const) {
    it(`is told from one of another kind: ${path}`, async () => {
      assert.deepEqual(await answerOf(`https://nhs.example/${path}`), answer)
    })
  }

  it('is not waited for any longer than is said', async () => {
    assert.deepEqual(await answerOf('https://nhs.example/silent', { patience: 50 }), {
      kind: 'late',
    })
  })

  it('whose host refuses is not called gone', async () => {
    const closed = createServer()
    await new Promise<void>((done) => closed.listen(0, '127.0.0.1', done))
    const { port } = closed.address() as AddressInfo
    await new Promise((done) => closed.close(done))
    const through = () => new URL(`http://127.0.0.1:${port}/`)
    assert.deepEqual(await answerOf('https://nhs.example/', { through }), {
      kind: 'failed',
      why: 'ECONNREFUSED',
    })
  })

  it('whose host does not exist is told of', async () => {
    const through = () => new URL('http://nobody.invalid/')
    assert.deepEqual(await answerOf('https://nhs.example/', { through }), { kind: 'no-host' })
  })

  it('is known by its DOI, whatever its publisher says to programs', async () => {
    assert.deepEqual(await answerOf('https://doi.org/10.1000/known'), { kind: 'there' })
    const unknown = { kind: 'gone', status: 404 }
    assert.deepEqual(await answerOf('https://doi.org/10.1000/unknown'), unknown)
  })

  it('is asked after the one before it of the same host, and the reader’s own house not at all', async () => {
    asked.length = 0
    const addresses = ['a', 'b', 'c'].map((path) => `https://nhs.example/${path}`)
    await askOutside([...addresses, 'http://10.0.0.1/', 'http://localhost:8080/'], manner)
    assert.deepEqual(
      asked,
      ['a', 'b', 'c'].map((path) => `HEAD nhs.example/${path}`),
    )
  })
})

it('hosts in a house are told from those of the web', () => {
  for (const host of [
    'localhost',
    'printer.local',
    '127.1.2.3',
    '192.168.1.1',
    '[::1]',
    '[fd00::1]',
  ])
    assert.equal(isOwnNetwork(host), true, host)
  for (const host of [
    'local.example.org',
    '8.8.8.8',
    '172.32.0.1',
    '[2001:db8::1]',
    'localhost.org',
  ])
    assert.equal(isOwnNetwork(host), false, host)
})

it('each address has the places where it is written, whatever follows it there, or else its page', () => {
  const page = `<a href="https://a.org/x_(y)#z">x</a> <a href="https://b.org">b</a>
    <a href="https://doi.org/10.1000/ab">d</a> <a href="https://pubmed.ncbi.nlm.nih.gov/12/">p</a>
    <a href="/own.html">own</a> <a href="https://me.org/2.html">own</a> <a href="mailto:a@b.org">m</a>
    <a href="https://share.org/?u=https%3A%2F%2Fme.org%2Fa.html">s</a> <a href="https://made.org/">m</a>`
  const files = [
    {
      name: 'content/a.md',
      text: 'See [x](https://a.org/x_(y)).\n\n[b](https://b.org)[c](HTTPS://B.org/).',
    },
    { name: 'content/b.json', text: '{ "DOI": "10.1000/ab",\n "PMID": "12" }' },
  ]
  const found = outsideLinks([{ name: '/p.html', text: page }], files, 'https://me.org/')
  assert.deepEqual(Object.fromEntries(found), {
    'https://a.org/x_(y)': [{ file: 'content/a.md', line: 1, column: 9 }],
    'https://b.org/': [
      { file: 'content/a.md', line: 3, column: 5 },
      { file: 'content/a.md', line: 3, column: 23 },
    ],
    'https://doi.org/10.1000/ab': [{ file: 'content/b.json', line: 1, column: 11 }],
    'https://pubmed.ncbi.nlm.nih.gov/12/': [{ file: 'content/b.json', line: 2, column: 2 }],
    'https://made.org/': [{ file: '/p.html' }],
  })
})

describe('npm run check -- --links', () => {
  async function told(files: Files, how: Partial<Manner> = {}) {
    const printed: string[] = []
    const say = (line: string) => printed.push(line)
    const context = { root: configure(files), now: NOW, say }
    const code = await checkOutsideLinks(context, { ...manner, ...how })
    return { code, printed }
  }
  const post = (words: string) => text('title: Naps\ndate: 2024-06-01', words)

  it('says where a link that leads nowhere stands, and what to do', async () => {
    const { code, printed } = await told({
      'posts/naps.md': post(
        'Sleep [more](https://nhs.example/old), and [here](https://nhs.example/here).\n\nOr [not](https://nhs.example/page).',
      ),
    })
    assert.equal(code, 1)
    assert.deepEqual(printed, [
      'Asking 3 pages elsewhere; this takes a while.',
      'content/posts/naps.md:6:14 warning: Nothing is at “https://nhs.example/old” (404).\n    Look for where it is now, or take the link out; the Internet Archive may have a copy: https://web.archive.org/',
      'content/posts/naps.md:6:51 note: “https://nhs.example/here” leads on to “https://nhs.example/there”.\n    If that is what you mean, write it.',
      '1 of 3 are where your links lead.',
    ])
  })

  it('is content with links that lead on', async () => {
    assert.equal((await told({ 'posts/naps.md': post('[A](https://nhs.example/here)') })).code, 0)
  })

  it('has not finished where no host is found', async () => {
    const through = () => new URL('http://nobody.invalid/')
    const files = { 'posts/naps.md': post('[A](https://nhs.example/a) [B](https://b.example/)') }
    const { code, printed } = await told(files, { through })
    assert.equal(code, 3)
    assert.equal(printed.at(-1), 'None of them was found. Is this computer online?')
  })

  it('asks nothing of a site that cannot be built', async () => {
    asked.length = 0
    const { code, printed } = await told({ 'site.yaml': SITE, 'posts/naps.md': 'No title' })
    assert.equal(code, 1)
    assert.equal(printed.at(-1), 'The site cannot be built, so nothing could be asked.')
    assert.deepEqual(asked, [])
  })

  it('is one of the words that check takes', async () => {
    const printed: string[] = []
    const say = (line: string) => printed.push(line)
    assert.equal(await check(['--lnks'], { root: '/nowhere', now: NOW, say }), 2)
    assert.match(printed.join(' '), /-- --links/)
  })
})
