/** Search templates: the pieces of the search page that its script copies and fills, slot by slot. */
import { type Html, html, join } from '../../src/html/html.ts'
import { type Site, href } from '../../src/model/site.ts'
import { search as words } from '../words/search.en.ts'

/** `ways` are links to other ways through the site. */
export function searchTemplates(ways: Html, site: Site): Html {
  const { none, failed, filters } = words
  const sheet = site.stylesheets?.box
  return join([
    plurals('count', words.count, (text) => html`<h2>${sentence(text)}</h2>`),
    plurals('shown', words.shown, (text) => html`<p>${sentence(text)}</p>`),
    part(
      'list',
      html`<ol class="search-results"></ol>
        <button type="button" data-more>${words.more}</button>`,
    ),
    part(
      'result',
      html`<li>
        <h3><a data-slot="title" href="#_main">${words.title}</a></h3>
        <p class="meta"><span data-slot="kind"></span> <span data-slot="day"></span></p>
        <p data-slot="excerpt"></p>
        <ul data-slot="parts"></ul>
      </li>`,
    ),
    part('lines', html`<ol class="search-results"></ol>`),
    part(
      'line',
      html`<li>
        <h3><a data-slot="title" href="#_main">${words.title}</a></h3>
        <p class="meta"><span data-slot="kind"></span> <span data-slot="day"></span></p>
        <p data-slot="excerpt"></p>
      </li>`,
    ),
    part(
      'panel',
      html`<div class="search-panel" hidden>
        ${sheet ? html`<link rel="stylesheet" href="${href(site, sheet)}" />` : ''}
        <p class="search-status" role="status"></p>
        <div data-results></div>
        <p><a data-all href="#_main">${words.all}</a></p>
      </div>`,
    ),
    part(
      'part',
      html`<li>
        <a data-slot="title" href="#_main">${words.title}</a>
        <span data-slot="excerpt"></span>
      </li>`,
    ),
    part(
      'choice',
      html`<label
        ><input type="checkbox" /> <span data-slot="value"></span> <span data-count></span
      ></label>`,
    ),
    part('busy', html`<h2>${words.busy}</h2>`),
    part(
      'none',
      html`<h2>${sentence(none.title)}</h2>
        <p>${none.ways}</p>
        ${ways}`,
    ),
    part('near', topicList(none.near)),
    part('large', topicList(none.large)),
    part('topics', namedTopics(site)),
    part(
      'related',
      html`<h2>${words.related}</h2>
        <ol class="search-results"></ol>`,
    ),
    ...Object.entries(words.notes).map(([name, text]) =>
      part(name, html`<p class="search-note">${sentence(text)}</p>`),
    ),
    part(
      'narrowed',
      html`<h2>${sentence(words.narrowed)}</h2>
        <button type="button" data-clear>${filters.clear}</button>`,
    ),
    part(
      'failed',
      html`<h2>${failed.title}</h2>
        <p>${failed.advice} <a href="">${failed.again}</a></p>
        <p>${failed.ways}</p>
        ${ways}`,
    ),
  ])
}

function topicList(title: string): Html {
  return html`<p>${title}</p>
    <ul data-slot="topics"></ul>`
}

/** All that can be offered, with the names by which they are looked for; the script shows a few. */
function namedTopics(site: Site): Html {
  return join(
    (site.search?.topics ?? []).map(
      ({ name, path, names }) =>
        html`<li><a href="${href(site, path)}" data-names="${names.join('|')}">${name}</a></li>`,
    ),
  )
}

function part(name: string, content: Html): Html {
  return html`<template data-template="${name}">${content}</template>`
}

/** One template for each plural form that the language has. */
function plurals(
  name: string,
  forms: Readonly<Record<string, string>>,
  print: (text: string) => Html,
): Html {
  return join(Object.entries(forms).map(([form, text]) => part(`${name}-${form}`, print(text))))
}

/** A sentence with a slot for each of its braces; what the reader typed is a quotation (the browser sets the marks). */
function sentence(text: string): Html {
  return join(
    text.split(/\{(\w+)\}/).map((piece, index) => {
      if (index % 2 === 0) return piece
      return piece === 'query'
        ? html`<q data-slot="query"></q>`
        : html`<span data-slot="${piece}"></span>`
    }),
  )
}
