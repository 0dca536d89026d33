/** npm run cite, against databases on this machine. */
import assert from 'node:assert/strict'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import type { ServerResponse } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { cite } from '../../src/cli/cite.ts'
import { readCslJson } from '../../src/references/csl-json.ts'
import { type Answer, databases } from './databases.ts'
import { none } from './shown.ts'

const NOW = Date.UTC(2026, 10, 22, 12)

const VICKERS = {
  source: 'PubMed',
  accessed: { 'date-parts': [[2026, 11, 22]] },
  id: 'pmid:29198932',
  title: 'Acupuncture for Chronic Pain: Update of an Individual Patient Data Meta-Analysis.',
  author: [
    { family: 'Vickers', given: 'Andrew J' },
    { family: 'Linde', given: 'Klaus' },
  ],
  'container-title-short': 'J Pain',
  'container-title': 'The journal of pain',
  issued: { 'date-parts': [[2018, 5]] },
  page: '455-474',
  volume: '19',
  issue: '5',
  PMID: '29198932',
  PMCID: 'PMC5927830',
  DOI: '10.1016/j.jpain.2017.11.005',
  type: 'article-journal',
}

const crossref = (DOI: string, fields: object = {}) =>
  JSON.stringify({
    status: 'ok',
    'message-type': 'work',
    message: {
      DOI,
      type: 'journal-article',
      title: ['On needles'],
      author: [{ given: 'Jing', family: 'Mu', sequence: 'first' }, { name: 'A Group' }],
      'container-title': ['The Journal'],
      issued: { 'date-parts': [[2020, 12, 11]] },
      ...fields,
    },
  })

const RETRACTED = {
  title: ['RETRACTED: On needles'],
  'updated-by': [
    { DOI: '10.1000/erratum', type: 'correction', updated: { 'date-parts': [[2021]] } },
    {
      DOI: '10.1000/notice',
      type: 'retraction',
      source: 'retraction-watch',
      updated: { 'date-parts': [[2022, 3, 2]] },
    },
  ],
}

const KNOWN: Record<string, Answer> = {
  'pubmed 29198932': JSON.stringify(VICKERS),
  'search 10.1016/j.jpain.2017.11.005': '{"esearchresult":{"idlist":["29198932"]}}',
  'crossref 10.1016/j.jpain.2017.11.005': crossref('10.1016/J.JPAIN.2017.11.005'),
  'crossref 10.1000/needles': crossref('10.1000/needles'),
  'crossref 10.1000/retracted': crossref('10.1000/retracted', RETRACTED),
}

/** Runs the command in a new project, whose references are `files` by name, with the databases given. */
async function run(
  words: string[],
  answers = KNOWN,
  files: Record<string, string> = {},
  patience?: number,
) {
  const root = mkdtempSync(join(tmpdir(), 'cite-'))
  const folder = join(root, 'content', 'references')
  mkdirSync(join(folder, 'imports'), { recursive: true })
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
  const server = await databases(answers, patience)
  const said: string[] = []
  const again = (other = words) =>
    cite(other, { root, now: NOW, say: (line) => said.push(line) }, server.sources)
  const text = (name = 'library.json') =>
    existsSync(join(folder, name)) ? readFileSync(join(folder, name), 'utf8') : undefined
  const entries = () =>
    readCslJson(text() ?? '[]', 'library.json', none).map(({ reference }) => reference)
  const close = async () => {
    await server.close()
    rmSync(root, { recursive: true })
  }
  const code = await again()
  return { code, said, again, text, entries, folder, ...server, close }
}

describe('npm run cite', () => {
  for (const words of [
    ['29198932'],
    ['PMID:', '29198932.'],
    ['https://pubmed.ncbi.nlm.nih.gov/29198932/'],
    ['10.1016/j.jpain.2017.11.005'],
    ['doi:10.1016/j.jpain.2017.11.005.'],
    ['https://doi.org/10.1016/j.jpain.2017.11.005'],
  ]) {
    it(`writes PubMed’s record for ${words.join(' ')}`, async () => {
      const { code, said, entries, again, text, close } = await run(words)
      assert.equal(code, 0, said.join('\n'))
      const { source: _, accessed: __, ...record } = VICKERS
      assert.deepEqual(entries(), [
        { ...record, id: 'vickers2018', title: record.title.replace(/\.$/, '') },
      ])
      assert.match(
        said.join('\n'),
        /^Vickers AJ, Linde K\. .*J Pain\. 2018.*\n {4}Cite it: {2}\[@vickers2018\]$/,
      )
      const before = text()
      assert.equal(await again(), 0)
      assert.equal(text(), before)
      assert.match(said.join('\n'), /\[@vickers2018\] {2}\(it stood in your references already\)$/)
      await close()
    })
  }

  it('knows a preprint by its server, and an article without whoever handled it', async () => {
    const editor = [{ given: 'Ann', family: 'Roe' }]
    const { entries, close } = await run(['10.1000/preprint', '10.1000/needles'], {
      'crossref 10.1000/preprint': crossref('10.1000/preprint', {
        type: 'posted-content',
        'container-title': [],
        institution: [{ name: 'medRxiv' }],
        publisher: 'openRxiv',
      }),
      'crossref 10.1000/needles': crossref('10.1000/needles', { editor, institution: null }),
    })
    const [article, preprint] = entries().toSorted((a, b) => (a.type < b.type ? -1 : 1))
    assert.equal(preprint?.publisher, 'medRxiv')
    assert.equal(preprint?.type, 'document')
    assert.equal(article?.editor, undefined)
    await close()
  })

  it('takes Crossref’s record where PubMed has none, without the markup of its title', async () => {
    const title = [
      'Effects of\n <jats:italic>S. aureus</jats:italic> &amp; H<sub>2</sub>O, <mml:math>p</mml:math> &lt; 0.05',
    ]
    const subtitle = ['A <b>trial</b>']
    const answers = { 'crossref 10.1000/needles': crossref('10.1000/needles', { title, subtitle }) }
    const { code, entries, close } = await run(['10.1000/needles'], answers)
    assert.equal(code, 0)
    assert.deepEqual(entries(), [
      {
        id: 'mu2020',
        type: 'article-journal',
        title: 'Effects of <i>S. aureus</i> & H<sub>2</sub>O, p < 0.05: A <b>trial</b>',
        author: [{ family: 'Mu', given: 'Jing' }, { literal: 'A Group' }],
        'container-title': 'The Journal',
        issued: { 'date-parts': [[2020, 12, 11]] },
        DOI: '10.1000/needles',
      },
    ])
    await close()
  })

  it('takes several at once, gives each a key of its own, and keeps the others as they are', async () => {
    const own =
      '[{"id":"zhou1999","type":"book","title":"Z","custom":{"mine":[1]}},{"id":"mu2020","type":"book","title":"Other"}]'
    const { code, said, text, folder, close } = await run(
      ['10.1000/needles', '29198932', '10.1000/nobody'],
      KNOWN,
      { 'library.json': own },
    )
    assert.equal(code, 1)
    const list: { id: string }[] = JSON.parse(text() ?? '')
    assert.deepEqual(
      list.map(({ id }) => id),
      ['mu2020', 'mu2020a', 'vickers2018', 'zhou1999'],
    )
    assert.deepEqual(list[3], JSON.parse(own)[0])
    assert.match(said.at(-1) ?? '', /^DOI 10\.1000\/nobody: Crossref has no record of it\./)
    assert.deepEqual(readdirSync(folder).sort(), ['imports', 'library.json'])
    await close()
  })

  it('does not take a second time what stands among the imports', async () => {
    const nbib = 'PMID- 29198932\nTI  - Acupuncture.\nAU  - Vickers AJ\nDP  - 2018\n'
    const { code, said, text, close } = await run(['29198932'], KNOWN, { 'imports/a.nbib': nbib })
    assert.equal(code, 0)
    assert.equal(text(), undefined)
    assert.match(said.join('\n'), /\[@vickers2018\] {2}\(it stood/)
    await close()
  })

  it('says that a work was retracted, and notes it', async () => {
    const { code, said, text, close } = await run(['10.1000/retracted'])
    assert.equal(code, 0)
    assert.match(
      said.join('\n'),
      /Take care: RETRACTED on 2022-03-02: https:\/\/doi\.org\/10\.1000\/notice \(listed by Retraction Watch\)\./,
    )
    assert.deepEqual(JSON.parse(text('retractions.json') ?? ''), {
      mu2020: {
        kind: 'retraction',
        notice: '10.1000/notice',
        date: '2022-03-02',
        source: 'retraction-watch',
        checked: '2026-11-22',
      },
    })
    await close()
  })

  it('says so when nobody could be asked about retractions', async () => {
    const { code, said, close } = await run(['29198932'], {
      'pubmed 29198932': JSON.stringify(VICKERS),
    })
    assert.equal(code, 0)
    assert.match(said.at(-1) ?? '', /Nobody could say whether it was retracted\./)
    await close()
  })

  it('waits as long as it is told, and asks again', async () => {
    let times = 0
    const { code, waited, close } = await run(['10.1000/needles'], {
      'crossref 10.1000/needles': (_, response) => {
        if (times++ === 0) response.writeHead(429, { 'retry-after': '7' }).end()
        else response.end(crossref('10.1000/needles'))
      },
    })
    assert.equal(code, 0)
    assert.deepEqual(waited, [7000])
    await close()
  })

  it('follows a redirect', async () => {
    const { code, close } = await run(['10.1000/needles'], {
      ...KNOWN,
      'crossref 10.1000/needles': (_, response) =>
        void response.writeHead(301, { location: '/crossref/moved' }).end(),
      'crossref moved': crossref('10.1000/needles'),
    })
    assert.equal(code, 0)
    await close()
  })

  const answer =
    (status: number, headers: Record<string, string>, body = '') =>
    (_: unknown, response: ServerResponse) =>
      void response.writeHead(status, headers).end(body)

  for (const [name, reply, says] of [
    ['too busy for ever', answer(429, { 'retry-after': '1' }), /too busy/],
    ['too busy for an hour', answer(429, { 'retry-after': '3600' }), /too busy/],
    ['silent', () => {}, /did not answer in time/],
    ['broken', answer(500, {}), /refused to answer \(status 500\)/],
    [
      'answering in XML',
      '<?xml version="1.0"?><error/>',
      /no record: “<\?xml version="1\.0"\?><error\/>”/,
    ],
    [
      'answering in another form',
      '{"message":{"items":[]}}',
      /no record: “a record of another form”/,
    ],
    [
      'answering with another work',
      crossref('10.1000/other'),
      /another work \(DOI 10\.1000\/other\)/,
    ],
    [
      'answering without end',
      crossref('10.1000/needles', { title: ['x'.repeat(30_000)] }),
      /more than any record holds/,
    ],
    ['answering without a title', crossref('10.1000/needles', { title: [] }), /without a title/],
    [
      'hanging up',
      (_: unknown, response: ServerResponse) => void response.destroy(),
      /cannot be reached/,
    ],
    [
      'turning in a circle',
      answer(302, { location: '/crossref/10.1000%2Fneedles' }),
      /cannot be reached/,
    ],
  ] as const) {
    it(`changes nothing when Crossref is ${name}, and says so`, async () => {
      const library = '[]\n'
      const { code, said, text, close } = await run(
        ['10.1000/needles'],
        { 'crossref 10.1000/needles': reply },
        { 'library.json': library },
        name === 'silent' ? 300 : undefined,
      )
      assert.equal(code, 1)
      assert.match(said.join('\n'), says)
      assert.match(said.join('\n'), /^DOI 10\.1000\/needles: Crossref /)
      assert.equal(text(), library)
      await close()
    })
  }

  for (const [name, reply] of [
    ['has no such number', '{}'],
    ['answers with an empty list', '[]'],
    ['knows no such page', answer(404, {})],
  ] as const) {
    it(`says so when PubMed ${name}`, async () => {
      const { code, said, close } = await run(['123'], { 'pubmed 123': reply })
      assert.equal(code, 1)
      assert.match(said.join('\n'), /^PMID 123: PubMed has no record of it\./)
      await close()
    })
  }

  it('does not take the record of another number', async () => {
    const { code, said, entries, close } = await run(['123'], {
      'pubmed 123': JSON.stringify(VICKERS),
    })
    assert.equal(code, 1)
    assert.match(said.join('\n'), /another work \(PMID 29198932\)/)
    assert.deepEqual(entries(), [])
    await close()
  })

  it('does not write over a library that it cannot read', async () => {
    const { code, said, text, close } = await run(['29198932'], KNOWN, { 'library.json': '[{,]' })
    assert.equal(code, 1)
    assert.equal(text(), '[{,]')
    assert.match(said.join('\n'), /nothing was added/)
    await close()
  })

  it('reads the DOI in the address of a publisher', async () => {
    for (const address of [
      'https://onlinelibrary.wiley.com/doi/full/10.1000/needles',
      'https://journal.example/article?id=10.1000/needles&type=printable',
      'https://www.example.com/doi/10.1000%2Fneedles/full#results',
    ]) {
      const { said, close } = await run([address])
      assert.match(said.join('\n'), /Cite it: {2}\[@mu2020\]/)
      await close()
    }
  })

  it('says what a word is that it cannot look up', async () => {
    for (const [word, says] of [
      ['--chekc', /“--chekc” is not understood\./],
      ['@mu2020', /is a key of your references/],
      ['https://pmc.ncbi.nlm.nih.gov/articles/PMC5927830/', /is of PubMed Central/],
      ['978-0-12-799983-8', /is an ISBN/],
      ['https://www.bmj.com/content/356/bmj.i6748', /holds no DOI/],
    ] as const) {
      const { code, said, asked, close } = await run([word])
      assert.equal(code, 2)
      assert.match(said[0] ?? '', says)
      assert.deepEqual(asked, [])
      await close()
    }
  })

  it('asks nobody about a word that means no work', async () => {
    const { code, said, asked, close } = await run(['acupunture', '--chekc'])
    assert.equal(code, 2)
    assert.deepEqual(asked, [])
    assert.match(
      said.join('\n'),
      /“acupunture” is neither .*\n“--chekc”[^]*npm run cite -- 29198932/,
    )
    await close()
  })
})

describe('npm run cite -- --check', () => {
  const LIBRARY = JSON.stringify([
    { id: 'bad2020', type: 'book', title: 'Bad', DOI: '10.1000/retracted' },
    { id: 'good2020', type: 'book', title: 'Good', DOI: '10.1000/needles' },
    { id: 'old1900', type: 'book', title: 'Old' },
  ])

  it('notes what is listed and when it asked, and promises nothing', async () => {
    const { code, said, text, close } = await run(['--check'], KNOWN, { 'library.json': LIBRARY })
    assert.equal(code, 0)
    assert.deepEqual(said, [
      'bad2020: RETRACTED on 2022-03-02: https://doi.org/10.1000/notice (listed by Retraction Watch).',
      'bad2020: a correction was published in 2021: https://doi.org/10.1000/erratum.',
      '1 work: Crossref lists no notice today, which is no proof that there is none.',
      'Without a DOI, so nobody can be asked: old1900',
    ])
    const noted = JSON.parse(text('retractions.json') ?? '')
    assert.equal(noted.bad2020.kind, 'retraction')
    assert.deepEqual(noted.good2020, { checked: '2026-11-22' })
    assert.equal(text(), LIBRARY)
    await close()
  })

  it('keeps a notice that is not listed any more', async () => {
    const before = { good2020: { kind: 'concern', notice: '10.1000/n', checked: '2020-01-01' } }
    const { text, close } = await run(['--check'], KNOWN, {
      'library.json': LIBRARY,
      'retractions.json': JSON.stringify(before),
    })
    assert.deepEqual(JSON.parse(text('retractions.json') ?? '').good2020, {
      ...before.good2020,
      checked: '2026-11-22',
    })
    await close()
  })

  it('loses nothing offline', async () => {
    const noted = '{"bad2020":{"kind":"retraction","checked":"2020-01-01"}}'
    const files = { 'library.json': LIBRARY, 'retractions.json': noted }
    const hangUp = { 'crossref 10.1000/retracted': HANG_UP }
    const { code, said, text, close } = await run(['--check'], hangUp, files)
    assert.equal(code, 1)
    assert.equal(text('retractions.json'), noted)
    assert.match(
      said.join('\n'),
      /cannot be reached[^]*2 works: not checked, and nothing of what was known has changed\./,
    )
    await close()
  })
})

const HANG_UP: Answer = (_, response) => void response.destroy()
