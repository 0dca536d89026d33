/** Report page: the account of an import as one page that can be read, searched, printed and kept. */
import { type Html, html, raw } from '../html/html.ts'
import type { Account } from './account.ts'
import { REPORT_STYLES } from './report-styles.ts'
import { LongLists } from './long-lists.ts'
import {
  type Listed,
  addressTable,
  linkTable,
  pictureTable,
  textTable,
  workTable,
} from './report-tables.ts'
import { percent } from './summary.ts'
import { type Task, places } from './tasks.ts'

/** The whole page in pieces; it loads nothing. */
export function reportPage(account: Account): Iterable<string> {
  const lists = new LongLists()
  return lists.printed(pageOf({ ...account, lists }))
}

function pageOf(account: Listed): Html {
  const { blog, format, timeZone, words, tasks, leftOut, lists } = account
  const share = percent((100 * words.equal) / Math.max(1, words.before))
  return html`<!DOCTYPE html>
    <html lang="en-GB">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <meta name="robots" content="noindex" />
        <title>Import of “${blog}”</title>
        ${raw(`<style>${REPORT_STYLES}</style>`)}
      </head>
      <body>
        <main>
          <h1>Import of “${blog}”</h1>
          <p>
            From an export of ${format}. Days are those of ${timeZone.name} (from ${timeZone.from}).
          </p>
          <p class="verdict">
            <strong>${share}</strong> of the words are as they were: ${words.equal} of
            ${words.before}.
          </p>
          ${counts(account)}
          ${
            leftOut.length > 0 &&
            html`<h2>Left out on purpose</h2>
              <ul class="plain">
                ${leftOut.map(({ what, count }) => html`<li>${what}: ${count}</li>`)}
              </ul>`
          }
          <h2>To do</h2>
          ${tasks.length > 0 ? tasks.map((task) => taskPart(task, lists)) : html`<p>Nothing.</p>`}
          <h2>Every text</h2>
          ${textTable(account)}
          <h2>Every old address</h2>
          <p>
            <code>npm run check -- --old-addresses</code> with the export asks each of them of the
            built site.
          </p>
          ${addressTable(account)} ${linkTable(account)} ${pictureTable(account)}
          ${workTable(account)}
        </main>
      </body>
    </html>`
}

function counts({ counts }: Account): Html {
  return html`<table class="counts">
    <caption>
      Counted on both sides
    </caption>
    <thead>
      <tr>
        <th scope="col">What</th>
        <th scope="col" class="number">In the export</th>
        <th scope="col" class="number">There now</th>
      </tr>
    </thead>
    <tbody>
      ${counts.map(
        ({ what, found, there }) =>
          html`<tr>
            <th scope="row">${what}</th>
            <td class="number">${found}</td>
            <td class="number">
              ${there}${found !== there && html` <strong>(${there - found})</strong>`}
            </td>
          </tr>`,
      )}
    </tbody>
  </table>`
}

function taskPart(task: Task, lists: LongLists): Html {
  return html`<details>
    <summary>
      <span class="need">${task.need}</span> ${task.what}
      <span class="count">(${places(task)})</span>
    </summary>
    <ul>
      ${lists.of(task.where, (place) => html`<li>${place}</li>`)}
    </ul>
  </details>`
}
