/** Tests that Pagefind's own Component UI works on the layer: it is a drop-in for Pagefind's module. */
import assert from 'node:assert/strict'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { close, createIndex } from 'pagefind'
import { serve } from '../../src/preview/serve.ts'
import { useReader } from './reader.ts'

const reader = useReader()

/** A page with nothing but Pagefind's interface, pointed at the layer. */
const PAGE = `<!DOCTYPE html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>Component UI</title>
    <script type="module" src="/ui/pagefind-component-ui.js"></script>
  </head>
  <body>
    <pagefind-config bundle-path="/search/"></pagefind-config>
    <pagefind-input></pagefind-input>
    <pagefind-summary></pagefind-summary>
    <pagefind-filter-pane></pagefind-filter-pane>
    <pagefind-results></pagefind-results>
  </body>
</html>`

test('Pagefind’s Component UI searches with the layer: a slip, a glossary name, any of the words', async () => {
  await addInterface()
  const site = await serve(reader.folder, {})
  try {
    const page = await reader.browser.newPage()
    await page.goto(`${site.url}component.html`)
    const box = page.locator('pagefind-input input')
    const first = page.locator('pagefind-results a').first()
    for (const [asked, title] of [
      ['ilopsoas', 'The psoas muscle and back pain'],
      ['hip flexor', 'The psoas muscle and back pain'],
      ['insulin guidelines lasts', 'NICE on chronic pain'],
    ] as const) {
      await box.fill(asked)
      await first.filter({ hasText: title }).waitFor()
    }
    assert.ok((await page.locator('pagefind-results mark').count()) > 0)
    await box.fill('pain')
    const choice = page.locator('pagefind-filter-pane').getByText('Guidelines')
    await page.locator('pagefind-summary', { hasText: '3' }).waitFor()
    await choice.waitFor({ state: 'attached' })
    await box.fill('xylophone')
    await page.locator('pagefind-results a').first().waitFor({ state: 'detached' })
  } finally {
    await site.close()
  }
})

/** Puts Pagefind's interface beside the reader's site. Not before the test: hooks of a file run at the same time in Node 20. */
async function addInterface(): Promise<void> {
  const { index } = await createIndex({})
  const { files } = (await index?.getFiles()) ?? { files: [] }
  await close()
  await mkdir(join(reader.folder, 'ui'))
  for (const { path, content } of files) {
    if (path.startsWith('pagefind-component-ui'))
      await writeFile(join(reader.folder, 'ui', path), content)
  }
  await writeFile(join(reader.folder, 'component.html'), PAGE)
}
