/** References: how to cite a post, and lists of references as files to save. */
import { type Html, html } from '../../src/html/html.ts'
import type { Download } from '../../src/model/citation.ts'
import type { Post } from '../../src/model/page.ts'
import { type Site, href } from '../../src/model/site.ts'
import { citations as words } from '../words/citations.en.ts'

/** Closed until a reader asks: how to cite the post, and the files for it and for what it cites. */
export function citeThis({ citeThis, referenceFiles }: Post, site: Site): Html | '' {
  if (!citeThis) return ''
  return html`<details>
    <summary>${words.citeThis}</summary>
    <p class="meta">${citeThis.text}</p>
    ${saving(words.save, citeThis.downloads, site)}
    ${referenceFiles ? saving(words.list, referenceFiles, site) : ''}
  </details>`
}

/** One link for each format. */
export function saving(label: string, downloads: readonly Download[], site: Site): Html {
  return html`<p class="share">
    ${label}:
    ${downloads.map(({ name, path }) => html` <a href="${href(site, path)}" download>${name}</a>`)}
  </p>`
}
