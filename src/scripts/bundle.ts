/** Bundle: one capability's browser code made into one small module whose name changes with its content. */
import { createHash } from 'node:crypto'
import { basename, dirname } from 'node:path'
import { build } from 'esbuild'

export interface Script {
  /** `search.3f2a91c0.js`. */
  readonly name: string
  readonly code: string
  /** `sha256-…`, as integrity attributes and security policies write it (W3C Subresource Integrity). */
  readonly integrity: string
}

/**
 * Bundles and minifies `entry` (an absolute path, `…/search/browser.ts`) with all it imports. The script is named for
 * the entry's folder; the same code gives the same name and the same bytes. `iife` is for a script that stands in a page.
 *
 * @throws esbuild's BuildFailure, which names file and line, when a module cannot be read.
 */
export async function bundleScript(entry: string, format: 'esm' | 'iife' = 'esm'): Promise<Script> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    write: false,
    format,
    target: ['chrome111', 'firefox113', 'safari16.4'],
    // Without this, esbuild writes \p{sc=Han} as a text that is made a pattern later; all of these know it.
    supported: { 'regexp-unicode-property-escapes': true },
    charset: 'utf8',
    logLevel: 'silent',
    legalComments: 'none',
  })
  const code = outputFiles[0]?.text.trim() ?? ''
  const digest = createHash('sha256').update(code).digest()
  const integrity = `sha256-${digest.toString('base64')}`
  const hash = digest.toString('hex').slice(0, 8)
  return { name: `${basename(dirname(entry))}.${hash}.js`, code, integrity }
}
