/** Structured data: a page's facts in schema.org's terms, as one JSON-LD graph. */
import type { BlogPosting, BreadcrumbList, Comment, Graph, Thing, WebSite } from 'schema-dts'
import type { Thread } from '../model/comment.ts'
import { isoDay } from '../model/day.ts'
import type { Page, Person, Post } from '../model/page.ts'
import { type Site, absolute } from '../model/site.ts'
import { citationsOf } from './citations.ts'
import { corrections, medicalWebPage } from './medical.ts'
import { addressOf, personData } from './person.ts'
import { isAuthorPage, isPost, pictureOf } from './post.ts'
import { isPublication, publicationData } from './publication.ts'

/** The graph of a page as JSON that is safe in a `<script>`; undefined for a page without facts of its own, or unlisted. */
export function structuredData(page: Page, site: Site): string | undefined {
  if (!page.listed) return undefined
  const graph = [...subjects(page, site), ...way(page, site)]
  if (graph.length === 0) return undefined
  const data: Graph = { '@context': 'https://schema.org', '@graph': graph }
  return safeJson(data)
}

/** What schema.org knows under a name; a misspelt property of it does not compile. */
type Typed<Kind> = Exclude<Kind, string>

/** What the page is about: the site and its author at home, the author on the page about her, the post on its own. */
function subjects(page: Page, site: Site): Thing[] {
  if (isPost(page)) return [blogPosting(page, site), ...medicalWebPage(page, site)]
  if (isPublication(page)) return [publicationData(page, site)]
  const author = site.author ? [personData(site.author, site)] : []
  if (page.path === '/') return [webSite(site), ...author]
  const profile = isAbout(page, site)
    ? author.map((mainEntity) => ({ '@type': 'ProfilePage' as const, mainEntity }))
    : []
  return [...profile, ...(isAuthorPage(page) ? medicalWebPage(page, site) : [])]
}

function webSite(site: Site): Typed<WebSite> {
  return { '@type': 'WebSite', name: site.title, url: site.url, inLanguage: site.language }
}

/**
 * What Google's Article and other readers use; what the page says elsewhere in its head is not said again. A date
 * is as precise as it is known: schema.org's Date is any date of ISO 8601, `2021-04` among them.
 */
function blogPosting(post: Post, site: Site): Typed<BlogPosting> {
  const author = post.author ?? site.author
  return {
    '@type': 'BlogPosting',
    headline: post.title,
    mainEntityOfPage: absolute(site, post.path),
    image: pictureOf(post, site),
    datePublished: isoDay(post.date),
    dateModified: post.updated && isoDay(post.updated),
    correction: corrections(post),
    author: author && {
      '@type': 'Person',
      name: author.name,
      url: addressOf(author, site) ?? aboutAddress(author, site),
    },
    keywords: post.topics?.map((topic) => topic.name) ?? post.topicNames,
    citation: citationsOf(post),
    inLanguage: site.language,
    commentCount: post.comments?.count,
    comment: post.comments && commentsOf(post.comments.threads, post, site),
  }
}

/** Where the site's author is presented, for one who gives no address of her own. */
function aboutAddress(author: Person, site: Site): string | undefined {
  const about = author === site.author && site.pages.find((page) => isAbout(page, site))
  return about ? absolute(site, about.path) : undefined
}

/** Every comment with its place on the page, where its words are; not the words again. */
function commentsOf(threads: readonly Thread[], post: Post, site: Site): Comment[] {
  return threads.flatMap(({ author, date, time, anchor, answers }) => [
    {
      '@type': 'Comment' as const,
      author: { '@type': 'Person' as const, name: author },
      dateCreated: time ?? isoDay(date),
      url: `${absolute(site, post.path)}#${anchor}`,
    },
    ...commentsOf(answers, post, site),
  ])
}

/** The page that the author gives as her own address, or one that is called “about”. */
function isAbout({ kind, path }: Page, site: Site): boolean {
  const own = site.author && addressOf(site.author, site)
  return kind === 'page' && (own === absolute(site, path) || /\/about(\.html|\/)$/.test(path))
}

/** The way to the page from the home page, itself its last step (which needs no address). */
function way(page: Page, site: Site): Typed<BreadcrumbList>[] {
  if (page.crumbs.length === 0) return []
  const steps = [
    ...page.crumbs.map(({ title, path }) => ({ name: title, item: absolute(site, path) })),
    { name: page.title },
  ]
  const itemListElement = steps.map((step, index) => ({
    '@type': 'ListItem' as const,
    position: index + 1,
    ...step,
  }))
  return [{ '@type': 'BreadcrumbList', itemListElement }]
}

/** JSON without empty values that nothing in it can end the script element with (HTML, 4.12.1.3). */
function safeJson(data: object): string {
  const empty = (value: unknown) => value === '' || (Array.isArray(value) && value.length === 0)
  const whole = JSON.stringify(data)
  // Few pages have any, and to be asked of each value takes several times as long.
  const json = /""|\[\]/.test(whole)
    ? JSON.stringify(data, (_, value: unknown) => (empty(value) ? undefined : value))
    : whole
  return json
    .replaceAll('<', '\\u003c')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029')
}
