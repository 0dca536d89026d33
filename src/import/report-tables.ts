/** Report tables: the long lists of the report, one thing in a row. */
import { type Html, type Value, html } from '../html/html.ts'
import type { Account, TextAccount } from './account.ts'
import type { List, LongLists } from './long-lists.ts'

/** An account, and where the lists of its page are kept. */
export interface Listed extends Account {
  readonly lists: LongLists
}

/** Each text with its words before and after. */
export function textTable({ texts, lists }: Listed): Html {
  return table(
    'Words before and after',
    ['Text', 'Kind', 'Before', 'After', 'Not the same'],
    texts,
    (text) => [
      html`${text.title}<br /><code>${text.file}</code>`,
      text.state === 'published' ? text.kind : `${text.kind}, ${text.state}`,
      html`<span class="number">${text.words.before}</span>`,
      html`<span class="number">${text.words.after}</span>`,
      changes(text),
    ],
    lists,
  )
}

function changes({ words, dropped, notes, kept }: TextAccount): Value {
  const lines = [
    ...(kept ? ['left as it was: the file is yours'] : []),
    ...words.lost.map((run) => html`gone: <del>${run}</del>`),
    ...words.gained.map((run) => html`new: <ins>${run}</ins>`),
    ...dropped.map(({ what, count }) => `left out: ${what} (${count})`),
    ...notes,
  ]
  if (lines.length === 0) return ''
  return html`<ul class="plain">
    ${lines.map((line) => html`<li>${line}</li>`)}
  </ul>`
}

/** Each old address with the page that answers it. */
export function addressTable({ addresses, lists }: Listed): Html {
  return table(
    'Old addresses',
    ['Address', 'What it was', 'What answers now'],
    addresses,
    ({ address, kind, answer }) => [
      html`<code>${address}</code>`,
      kind,
      answer === undefined ? html`<strong>nothing</strong>` : html`<code>${answer}</code>`,
    ],
    lists,
  )
}

/** Each link that pointed into the old blog. */
export function linkTable({ links, lists }: Listed): Html {
  if (links.length === 0) return html``
  return html`<h2>Links into the old blog</h2>
    ${table(
      'Where they point now',
      ['Text', 'Before', 'Now'],
      links,
      ({ file, href, now }) => [
        html`<code>${file}</code>`,
        html`<code>${href}</code>`,
        now === undefined ? html`<strong>words without a link</strong>` : html`<code>${now}</code>`,
      ],
      lists,
    )}`
}

/** Each picture and its file. */
export function pictureTable({ pictures, lists }: Listed): Html {
  if (pictures.length === 0) return html``
  return html`<h2>Pictures</h2>
    ${table(
      'Every picture',
      ['Text', 'From', 'File', 'What it shows'],
      pictures,
      ({ text, address, file, failure, alt }) => [
        html`<code>${text}</code>`,
        html`<code>${address}</code>`,
        file === undefined
          ? html`<strong>none</strong>: ${failure ?? ''}`
          : html`<code>${file}</code>`,
        alt || html`<strong>not said yet</strong>`,
      ],
      lists,
    )}`
}

/** Each work that a text names. */
export function workTable({ cited, lists }: Listed): Html {
  if (cited.length === 0) return html``
  return html`<h2>Works that the texts name</h2>
    ${table(
      'DOIs, PubMed numbers and references',
      ['Text', 'Work', 'Where it stands'],
      cited,
      ({ file, doi, pmid, pmcid, found }) => [
        html`<code>${file}</code>`,
        [doi, pmid && `PMID ${pmid}`, pmcid].filter(Boolean).join(', ') || 'a reference',
        found,
      ],
      lists,
    )}`
}

function table<Item>(
  caption: string,
  names: readonly string[],
  items: List<Item>,
  row: (item: Item) => readonly Value[],
  lists: LongLists,
): Html {
  return html`<section class="wide" tabindex="0" aria-label="${caption}">
    <table>
      <caption>
        ${caption}
      </caption>
      <thead>
        <tr>
          ${names.map((name) => html`<th scope="col">${name}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${lists.of(
          items,
          (item) =>
            html`<tr>
              ${row(item).map((cell, at) => html`<td data-name="${names[at] ?? ''}">${cell}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>
  </section>`
}
