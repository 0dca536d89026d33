/** Properties of what is written: any text gives well-formed feeds, sitemap, JSON-LD and HTML, and every form of a header says the same. */
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { HtmlValidate, StaticConfigLoader } from 'html-validate'
import { SaxesParser } from 'saxes'
import postPage from '../../layouts/pages/post.11ty.ts'
import { atom } from '../../src/feeds/atom.ts'
import { feedsOf } from '../../src/feeds/feed.ts'
import { jsonFeed } from '../../src/feeds/json-feed.ts'
import {
  apacheHeaders,
  caddyHeaders,
  netlifyHeaders,
  nginxHeaders,
  vercelHeaders,
} from '../../src/headers/forms.ts'
import { raw } from '../../src/html/html.ts'
import { headOf } from '../../src/metadata/head.ts'
import { structuredData } from '../../src/metadata/structured-data.ts'
import type { Post } from '../../src/model/page.ts'
import { readText } from '../../src/search/excerpt.ts'
import { sitemaps } from '../../src/sitemap/sitemap.ts'
import { rendered } from '../markdown/render.ts'
import { modelPost, modelSite } from '../model-site.ts'
import { RUNS, anyText, fieldText } from './arbitraries.ts'

/** A post with these words everywhere: title, description, topic, address and body. */
function postWith(title: string, text: string): Post {
  const { body, text: words, headings, ids } = rendered(text).written
  const path = `/2018/12/${title.replace(/[\p{Cc}\p{Cs}\\/?#]/gu, '-')}.html`
  return modelPost({
    path,
    title,
    description: title,
    topicNames: [title],
    body,
    text: words,
    headings,
    ids,
  })
}

const whole = (site: ReturnType<typeof modelSite>) => feedsOf(site)[0] ?? assert.fail()

/** Throws where a text is not well-formed XML 1.0 with namespaces; gives the texts of the elements of a name. */
function textsOf(xml: string, name: string): string[] {
  const texts: string[] = []
  let open = false
  const parser = new SaxesParser({ xmlns: true })
  parser.on('opentag', (tag) => {
    open = tag.name === name
    if (open) texts.push('')
  })
  for (const kind of ['text', 'cdata'] as const) {
    parser.on(kind, (text) => {
      if (open) texts[texts.length - 1] += text
    })
  }
  parser.on('closetag', () => (open = false))
  parser.write(xml).close()
  return texts
}

/** What XML cannot hold is left out; the rest is as it was, but for the form of its line breaks. */
const sound = (text: string) =>
  text.replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|\p{Cs}/gu, '').replace(/\r\n?/g, '\n')

describe('any text', () => {
  it('gives a well-formed Atom feed with just that text', () => {
    fc.assert(
      fc.property(anyText, anyText, (title, text) => {
        const post = postWith(title, text)
        const feed = whole(modelSite({ posts: [post] }))
        const xml = String(atom(feed))
        assert.equal(textsOf(xml, 'title')[1], sound(title))
        assert.deepEqual(
          textsOf(xml, 'content'),
          feed.entries.map(({ markup }) => sound(markup)),
        )
      }),
      RUNS,
    )
  })
  it('gives a JSON Feed with just that text', () => {
    fc.assert(
      fc.property(fieldText, anyText, (title, text) => {
        const post = postWith(title, text)
        const { items } = JSON.parse(jsonFeed(whole(modelSite({ posts: [post] }))))
        assert.equal(items[0].title, title)
        assert.ok(URL.canParse(items[0].url))
      }),
      RUNS,
    )
  })
  it('gives a well-formed sitemap', () => {
    fc.assert(
      fc.property(fieldText, (title) => {
        const [file] = sitemaps(modelSite({ posts: [postWith(title, '')] }))
        const locations = textsOf(String(file?.markup), 'loc')
        assert.ok(locations.every((url) => URL.canParse(url) && /^[\x21-\x7e]+$/.test(url)))
      }),
      RUNS,
    )
  })
  it('gives JSON-LD with just that text, which nothing in it can end', () => {
    fc.assert(
      fc.property(anyText, (title) => {
        const post = postWith(title, '')
        const site = modelSite({ posts: [post] })
        const data = structuredData(post, site) ?? assert.fail()
        assert.doesNotMatch(data, /<|\u2028|\u2029/)
        const { '@graph': graph } = JSON.parse(data)
        if (title !== '') assert.equal(graph[0].headline, title)
        assert.equal(String(headOf(post, site, [], data)).match(/<\/script>/g)?.length, 1)
      }),
      RUNS,
    )
  })
  it('gives a page of valid HTML', async () => {
    const validator = new HtmlValidate(
      new StaticConfigLoader({
        root: true,
        extends: ['html-validate:standard'],
        // What the author writes may be long, empty or doubled; here it is about what it is printed in.
        rules: {
          'long-title': 'off',
          'text-content': 'off',
          'heading-level': 'off',
          'valid-id': 'off',
          'unique-landmark': 'off',
          'wcag/h37': 'off',
          'empty-heading': 'off',
          'hidden-focusable': 'off',
          'no-redundant-aria-label': 'off',
        },
      }),
    )
    await fc.assert(
      fc.asyncProperty(fieldText, anyText, async (title, text) => {
        const post = postWith(title, text)
        const site = modelSite({ posts: [post] })
        const markup = postPage(site)[0]?.print() ?? ''
        const { results } = await validator.validateString(markup)
        const messages = results.flatMap((result) =>
          result.messages.map(({ ruleId, message }) => `${ruleId} ${message}`),
        )
        assert.deepEqual(messages, [], markup)
      }),
      { ...RUNS, numRuns: 60 },
    )
  })
  it('is in an excerpt of the search what it was on the page', () => {
    fc.assert(
      fc.property(fieldText, (text) => {
        const kept = text
          .replace(/&[lg]t;|\u200b|\ufeff/g, '')
          .replace(/\s+/g, ' ')
          .trim()
        const stored = kept.replaceAll('<', '&lt;').replaceAll('>', '&gt;')
        const { words, joint } = readText(stored, [])
        assert.equal(words.join(joint), kept.replace(/[^\S\ufeff]+/g, ' '))
      }),
      RUNS,
    )
  })
})

describe('the headers of any site', () => {
  const token = fc.string({
    unit: fc.constantFrom(...'abcXYZ019-_=+/'),
    minLength: 1,
    maxLength: 12,
  })
  const address = fc
    .array(
      token.map((text) => encodeURIComponent(text)),
      { minLength: 1, maxLength: 3 },
    )
    .map((parts) => `/blog/${parts.join('/')}.html`)
  it('say the same to every host', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(token, { minLength: 1, maxLength: 5 }),
        fc.uniqueArray(address, { maxLength: 4 }),
        (names, paths) => {
          const all = names.map((name, at) => ({ name: `X-${at}`, value: `'sha256-${name}'; a` }))
          const moves = paths.map((from) => ({ from, to: '/blog/new.html' }))
          const headers = { base: '/blog/', all, assets: [], moves, gone: [] }
          const forms = [
            netlifyHeaders,
            vercelHeaders,
            apacheHeaders,
            nginxHeaders,
            caddyHeaders,
          ].map((form) => form(headers))
          for (const form of forms) {
            for (const { name, value } of all) {
              assert.ok(form.includes(name), form)
              assert.ok(form.includes(value), form)
            }
          }
          const answers = [
            /^RedirectMatch 301 /gm,
            /^location = .* return 301 /gm,
            /^redir /gm,
          ].map((line, at) => (forms[at + 2]?.match(line) ?? []).length)
          assert.deepEqual(answers, [paths.length, paths.length, paths.length])
          assert.equal(JSON.parse(forms[1] ?? '').redirects.length, paths.length)
        },
      ),
      RUNS,
    )
  })
})

describe('a body', () => {
  it('is balanced, and holds no element and no address that is not allowed, whatever the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { body } = rendered(text).written
        assert.doesNotMatch(
          String(body),
          /<(script|style|iframe|object|embed|svg|math|base|form|input|link|meta)\b/i,
        )
        assert.doesNotMatch(String(body), /\s(href|src|cite)="\s*(javascript|data|vbscript):/i)
        assert.doesNotMatch(String(body), /<[^>"]*\son\w+=/i)
        const xml = String(raw(String(body)))
          .replace(/<(br|hr|img|wbr|col)\b([^>]*)>/g, '<$1$2/>')
          .replace(/&nbsp;/g, ' ')
          .replace(/ (open|reversed|hidden|data-[\w-]+)(?=[\s/>])/g, ' $1=""')
        textsOf(
          `<div>${xml.replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|\p{Cs}/gu, '')}</div>`,
          'none',
        )
      }),
      { ...RUNS, numRuns: 1000 },
    )
  })
})
