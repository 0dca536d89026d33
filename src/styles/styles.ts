/** Styles: the style sheets of layouts/styles bundled into small files whose names change with their content. */
import { createHash } from 'node:crypto'
import { basename } from 'node:path'
import { build } from 'esbuild'

export interface Stylesheet {
  /** `main.3f2a91c0.css`. */
  readonly name: string
  readonly css: string
}

/**
 * Bundles and minifies the style sheet `entry` (an absolute path) with all it imports.
 *
 * @throws esbuild's BuildFailure, which names file and line, when a sheet cannot be read.
 */
export async function bundleStyles(entry: string): Promise<Stylesheet> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    write: false,
    target: ['chrome111', 'firefox113', 'safari16.4'],
    logLevel: 'silent',
    legalComments: 'none',
  })
  const css = outputFiles[0]?.text.trim() ?? ''
  const hash = createHash('sha256').update(css).digest('hex').slice(0, 8)
  return { name: `${basename(entry, '.css')}.${hash}.css`, css }
}
