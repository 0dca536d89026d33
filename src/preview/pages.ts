/** Pages: what the preview adds to the site's pages, and the page it shows when there is no site yet. */
import { buildSync } from 'esbuild'
import { fileURLToPath } from 'node:url'
import { type Html, html } from '../html/html.ts'
import type { Problem } from '../model/problem.ts'
import { admitPreview } from './policy.ts'
import { SCRIPT } from './state.ts'

/** The browser's part of the preview as one script. */
export function browserScript(): string {
  const { outputFiles } = buildSync({
    entryPoints: [fileURLToPath(new URL('./browser.ts', import.meta.url))],
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    write: false,
    logLevel: 'silent',
  })
  return outputFiles[0]?.text ?? ''
}

/** Adds the script to a page, in what is sent to the browser alone; `shown` names the state of the site. */
export function withScript(markup: string, shown: string): string {
  const page = admitPreview(markup)
  const script = scriptTag(shown).toString()
  const end = page.search(/<\/body\s*>(?![^]*<\/body\s*>)/i)
  return end < 0 ? page + script : page.slice(0, end) + script + page.slice(end)
}

/** The page for a site that could not be built even once: all that is in the way, in plain text. */
export function troublePage(problems: readonly Problem[], shown: string): string {
  const page = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>The site cannot be shown yet</title>
        <style>
          :root {
            color-scheme: light dark;
            font:
              1rem/1.5 system-ui,
              sans-serif;
          }
          body {
            max-inline-size: 45rem;
            margin: 2rem auto;
            padding-inline: 1rem;
          }
          p {
            margin-block: 0.25rem;
          }
          li {
            margin-block-end: 1rem;
          }
          .advice {
            white-space: pre-wrap;
          }
        </style>
      </head>
      <body>
        <main>
          <h1>The site cannot be shown yet</h1>
          <p>This page is replaced by the site as soon as the following is mended and saved.</p>
          <ol>
            ${problems.map(item)}
          </ol>
        </main>
        ${scriptTag(shown)}
      </body>
    </html>`
  return page.toString()
}

function item({ file, line, column, message, advice }: Problem): Html {
  const place = [file, line, column].filter((part) => part !== undefined).join(':')
  return html`<li>
    <p><code>${place}</code></p>
    <p>${message}</p>
    ${advice !== undefined && html`<p class="advice">${advice}</p>`}
  </li>`
}

function scriptTag(shown: string): Html {
  return html`<script src="${SCRIPT}" data-shown="${shown}" defer></script>`
}
