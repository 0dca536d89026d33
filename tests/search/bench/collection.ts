/** Collection: documents, questions and judgments, as a folder with corpus.jsonl, queries.jsonl and qrels.tsv holds them. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { html } from '../../../src/html/html.ts'
import type { SearchablePage } from '../../../src/search/indexing.ts'
import type { Judgments } from './measures.ts'

export interface Document {
  readonly id: string
  readonly title: string
  readonly text: string
}

export interface Question {
  readonly id: string
  readonly text: string
}

export interface Collection {
  readonly documents: readonly Document[]
  readonly questions: readonly Question[]
  readonly judgments: ReadonlyMap<string, Judgments>
}

/** Reads a collection; a folder without documents of its own shares those of `beside`. */
export function readCollection(folder: string, beside = folder): Collection {
  const corpus = [folder, beside].find((place) => existsSync(join(place, 'corpus.jsonl'))) ?? folder
  const judgments = new Map<string, Map<string, number>>()
  for (const line of readFileSync(join(folder, 'qrels.tsv'), 'utf8').split('\n')) {
    const [question, document, grade] = line.trim().split('\t')
    if (!question || !document || !(Number(grade) > 0)) continue
    const known = judgments.get(question) ?? new Map<string, number>()
    judgments.set(question, known.set(document, Number(grade)))
  }
  return {
    documents: readLines(join(corpus, 'corpus.jsonl')),
    questions: readLines(join(folder, 'queries.jsonl')),
    judgments,
  }
}

/** A document as a page that can be indexed. */
export function pageOf({ id, title, text }: Document): SearchablePage {
  const page = html`<!DOCTYPE html>
    <html lang="en">
      <head>
        <title>${title}</title>
      </head>
      <body>
        <article data-pagefind-body>
          <h1 data-pagefind-meta="title">${title}</h1>
          <p>${text}</p>
        </article>
      </body>
    </html>`
  return { url: `/${encodeURIComponent(id)}.html`, html: String(page) }
}

function readLines<Entry>(file: string): Entry[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line): Entry => JSON.parse(line))
}
