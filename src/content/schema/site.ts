/** site.yaml: the one place that says which fields it has. */
import * as z from 'zod'
import { commentsOfAll } from './comment.ts'
import { readEmail, readLanguage, readLink, readSiteUrl, readTimeZone } from './site-words.ts'
import { count, day, line, meaning, sentences, yesOrNo } from './meaning.ts'

const linkTitle = line().meta({ description: 'The words of the link.', example: 'About' })

export const siteSchema = z.strictObject({
  title: line().meta({ description: 'The name of the site.', example: 'Notes on sleep' }),
  url: meaning(readSiteUrl).meta({
    description: 'Where the site stands on the web.',
    example: 'https://www.example.org/',
    also: ['address', 'baseurl', 'domain', 'site'],
  }),
  language: meaning(readLanguage).meta({
    description: 'The language of the texts (BCP 47).',
    example: 'en-GB',
    also: ['lang', 'locale'],
  }),
  timeZone: meaning(readTimeZone).meta({
    description: 'Where the author’s days begin and end (the IANA name).',
    example: 'Europe/London',
    also: ['timezone', 'zone'],
  }),
  welcome: sentences().optional().meta({
    description: 'A line of welcome at the top of the home page.',
    example: 'Good to see you here',
  }),
  about: z
    .string()
    .optional()
    .meta({
      description: 'The text about the author beside the posts, in Markdown.',
      example: '|\n  I have worked with people who sleep badly for ten years.',
      also: ['bio'],
    }),
  description: sentences()
    .optional()
    .meta({
      description:
        'One or two sentences for search engines. Without it, the first words of about serve.',
      example: 'Plain answers about sleep, with the evidence behind them.',
      also: ['subtitle', 'tagline', 'summary'],
    }),
  notice: sentences()
    .optional()
    .meta({
      description: 'A line that every page carries.',
      example: 'This site is for information only.',
      also: ['disclaimer', 'footer'],
    }),
  author: line().optional().meta({
    description: 'The author: the name of a file in people/.',
    example: 'jane-doe',
  }),
  email: meaning(readEmail)
    .optional()
    .meta({
      description: 'Where readers may write to the author. Every visitor of the site can see it.',
      example: 'jane@example.org',
      also: ['mail', 'contact'],
    }),
  menu: z
    .array(
      z.strictObject({ title: linkTitle, href: meaning(readLink).meta({ example: '/archive/' }) }),
    )
    .optional()
    .meta({
      description: 'The links at the top of every page.',
      example: '\n  - title: About\n    href: /p/about.html',
      also: ['navigation', 'nav'],
    }),
  links: z
    .array(
      z.strictObject({
        title: linkTitle,
        href: meaning(readLink).optional().meta({ example: 'https://www.example.org/' }),
      }),
    )
    .optional()
    .meta({
      description: 'Links to other places, beside the posts.',
      example: '\n  - title: My practice\n    href: https://www.example.org/',
    }),
  postsPerPage: count(1, 100)
    .default(10)
    .meta({
      description: 'How many posts stand on one page of a list.',
      example: '10',
      also: ['perPage', 'paginate'],
    }),
  underlineTerms: yesOrNo().optional().meta({
    description:
      'true underlines the first use of each term of glossary.yaml in a post, and leads from there to its meaning.',
    example: 'true',
  }),
  comments: commentsOfAll,
  security: z
    .strictObject({
      contact: meaning(readLink).meta({ example: 'mailto:jane@example.org' }),
      expires: day().meta({ example: '2027-06-01' }),
    })
    .optional()
    .meta({
      description:
        'Whom to tell of a hole in the site’s security, and until when that holds: at most a year.',
      example: '\n  contact: mailto:jane@example.org\n  expires: 2027-06-01',
    }),
})

export type SiteFields = z.output<typeof siteSchema>
