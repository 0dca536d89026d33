/** Lets readers choose between light and dark: a small script in every page's head, allowed by its hash. */
import { fileURLToPath } from 'node:url'
import { type Eleventy, onSite } from '../eleventy/eleventy.ts'
import { bundleScript } from '../scripts/bundle.ts'

const BROWSER = fileURLToPath(new URL('browser.ts', import.meta.url))

export default function theme(eleventy: Eleventy): void {
  onSite(eleventy, async (site) => {
    const { code, integrity } = await bundleScript(BROWSER, 'iife')
    site.inlineScript = { code, hash: integrity }
  })
}
