/** Lets readers choose between light and dark: a small script in every page's head, allowed by its hash. */
import { createHash } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { type Eleventy, onSite } from '../eleventy/eleventy.ts'
import { bundleScript } from '../scripts/bundle.ts'

const BROWSER = fileURLToPath(new URL('browser.ts', import.meta.url))

export default function theme(eleventy: Eleventy): void {
  onSite(eleventy, async (site) => {
    const { code } = await bundleScript(BROWSER, 'iife')
    const digest = createHash('sha256').update(code).digest('base64')
    site.inlineScript = { code, hash: `sha256-${digest}` }
  })
}
