/** Built: imported blogs as their readers see them: every old address answers, and nothing of the old pages runs. */
import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { pathToFileURL } from 'node:url'
import type { Browser } from 'playwright-core'
import { serve } from '../../src/preview/serve.ts'
import { axeFaults } from '../browser/axe.ts'
import { launch } from '../browser/chromium.ts'
import { htmlFaults } from '../html/validate.ts'
import { filesOf } from '../site/output.ts'
import { type Project, copyOfProject } from '../site/project.ts'
import { CLASSIC, LONDON, TAKEOUT, WORDPRESS, bring, feed, fileWith, post } from './bringing.ts'

let browser: Browser
before(async () => {
  browser = await launch()
})
after(() => browser.close())

/** A command of the author's in her project. */
function run(project: Project, ...words: string[]): Promise<{ code: number; printed: string }> {
  return new Promise((done) => {
    const command = ['src/cli/meridian.mjs', ...words]
    const options = { cwd: project.folder }
    execFile(process.execPath, command, options, (error, out, errors) =>
      done({ code: error ? Number(error.code) : 0, printed: out + errors }),
    )
  })
}

describe('an imported blog', { timeout: 300_000 }, () => {
  it('is built without an error, and every old address is answered: Takeout', async () => {
    const { folder } = await bring(TAKEOUT)
    const project = copyOfProject(folder)
    try {
      const { code, printed } = await run(project, 'check', '--old-addresses', TAKEOUT)
      assert.equal(printed, 'All 32 old addresses are answered.\n')
      assert.equal(code, 0)
    } finally {
      project.close()
    }
  })

  it('is built without an error, and every old address is answered: WordPress', async () => {
    const { folder } = await bring(WORDPRESS, LONDON)
    const project = copyOfProject(folder)
    try {
      const { code, printed } = await run(project, 'check', '--old-addresses', WORDPRESS)
      assert.match(printed, /^All \d+ old addresses are answered\.\n$/)
      assert.equal(code, 0)
    } finally {
      project.close()
    }
  })

  it('is built without an error, and every old address is answered, a label C++/C#? too: a classic backup', async () => {
    const { folder } = await bring(CLASSIC)
    const project = copyOfProject(folder)
    try {
      const { code, printed } = await run(project, 'check', '--old-addresses', CLASSIC)
      assert.equal(
        printed,
        'All 63 old addresses are answered.\n' +
          '2 of them hold “%2F”: Apache answers those only where its configuration says  AllowEncodedSlashes On\n',
      )
      assert.equal(code, 0)
    } finally {
      project.close()
    }
  })
})

/** Scripts in the dresses that they are known to come in. Each would call `ran`. */
const DRESSES = [
  '<script>ran()</script>',
  '<ScRiPt src="data:text/javascript,ran()"></sCrIpT>',
  '<img src=x onerror=ran()>',
  '<img src="x" ONERROR="ran()" alt="a picture">',
  '<svg onload=ran()></svg>',
  '<svg><script>ran()</script></svg>',
  '<svg><animate onbegin=ran() attributeName=x dur=1s></svg>',
  '<math><mtext></p><img src=x onerror=ran()></mtext></math>',
  '<iframe src="javascript:parent.ran()"></iframe>',
  '<iframe srcdoc="&lt;script&gt;parent.ran()&lt;/script&gt;"></iframe>',
  '<object data="javascript:ran()"></object><embed src="javascript:ran()">',
  '<a href="javascript:ran()">one</a><a href=" java\nscript:ran()">two</a><a href="&#106;avascript&colon;ran()">three</a>',
  '<a href="data:text/html,<script>ran()</script>">four</a>',
  '<body onload=ran()><details open ontoggle=ran()>five</details>',
  '<input autofocus onfocus=ran()><video><source onerror=ran()></video>',
  '<form action="javascript:ran()"><button>six</button></form>',
  '<p style="background:url(javascript:ran())" onmouseover="ran()">seven</p>',
  '<noscript><p title="</noscript><img src=x onerror=ran()>">eight</p></noscript>',
  '<template><img src=x onerror=ran()></template><!--><img src=x onerror=ran()>-->',
  '<meta http-equiv="refresh" content="0;url=javascript:ran()"><base href="javascript:ran()//">',
  '<style>@import "javascript:ran()";</style><link rel=stylesheet href="javascript:ran()">',
  '[nine](javascript:ran\\(\\)) ![ten](x" onerror="ran\\(\\)) <javascript:ran()>',
  '`</code><img src=x onerror=ran()>` ~~~ <pre><img src=x onerror=ran()></pre>',
  '&lt;img src=x onerror=ran()&gt; &lt;script&gt;ran()&lt;/script&gt;',
]

const comment = (number: number, body: string) =>
  `<entry><id>tag:blogger.com,1999:blog-1.post-${900 + number}</id><blogger:type>COMMENT</blogger:type>
<blogger:status>LIVE</blogger:status><blogger:parent>tag:blogger.com,1999:blog-1.post-1</blogger:parent>
<author><name>&lt;img src=x onerror=ran()&gt;</name><uri>javascript:ran()</uri></author>
<content type="html">${body.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</content>
<published>2020-02-01T00:00:00Z</published></entry>`

describe('a script in an export', { timeout: 300_000 }, () => {
  it('runs on no page of the site, and not in the report, whatever its dress', async () => {
    const label = '<category scheme="tag:x" term="&lt;img src=x onerror=ran()&gt;"/>'
    const entries = DRESSES.map((dress, at) =>
      post(at + 1, {
        title: `&lt;script&gt;ran()&lt;/script&gt; ${at + 1}`,
        content: `<p>Before.</p>${dress}<p>After.</p>`,
      }).replace('</entry>', `${label}</entry>`),
    )
    const comments = DRESSES.map((dress, at) => comment(at, `Before. ${dress} After.`))
    const { folder } = await bring(fileWith(feed(...entries, ...comments)), LONDON)
    const project = copyOfProject(folder)
    try {
      const { code, printed } = await project.build()
      assert.equal(code, 0, printed)
      // Without the site's security headers, which would stop a script that got through.
      const site = await serve(project.output)
      const context = await browser.newContext()
      let ran = 0
      await context.exposeFunction('ran', () => ran++)
      const page = await context.newPage()
      const pages = filesOf(project.output).filter((file) =>
        /^20.*\.html$|^topics.*html$/.test(file),
      )
      assert.ok(pages.length > DRESSES.length)
      const report = pathToFileURL(join(folder, 'import-report.html')).href
      for (const address of [...pages.map((file) => site.url + file), report]) {
        await page.goto(address)
        const wrong = await page.evaluate(() => {
          const all = [...document.querySelectorAll('main *')]
          const names = all.flatMap((one) =>
            one.getAttributeNames().map((name) => [one, name] as const),
          )
          return [
            ...all.filter((one) =>
              /^(script|iframe|object|embed|form|base|link|meta)$/i.test(one.tagName),
            ),
            ...names.filter(([, name]) => name.startsWith('on')).map(([one]) => one),
            ...all.filter((one) => /^\s*(javascript|data):/i.test(one.getAttribute('href') ?? '')),
          ].map((one) => one.outerHTML.slice(0, 100))
        })
        assert.deepEqual(
          wrong.filter((markup) => !/class="(share|cite)/.test(markup)),
          [],
          address,
        )
      }
      assert.equal(ran, 0)
      await context.close()
      await site.close()
    } finally {
      project.close()
    }
  })
})

describe('the report', () => {
  it('is sound HTML that everybody can read, on a phone and in the dark as well', async () => {
    const { folder } = await bring(CLASSIC)
    assert.deepEqual(await htmlFaults(folder), [])
    for (const options of [
      { viewport: { width: 390, height: 844 } },
      { colorScheme: 'dark' },
    ] as const) {
      const page = await browser.newPage(options)
      await page.goto(pathToFileURL(join(folder, 'import-report.html')).href)
      await page.evaluate(() =>
        document.querySelectorAll('details').forEach((one) => (one.open = true)),
      )
      assert.deepEqual(await axeFaults(page), [])
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
      assert.ok(wide <= 0, `${wide} pixels too wide`)
      await page.close()
    }
  })
})
