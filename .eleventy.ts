/** The composition: which capabilities this site has, in the order in which they fill it. */
import archive from './src/archive/plugin.ts'
import checks from './src/checks/plugin.ts'
import citations from './src/citations/plugin.ts'
import comments from './src/comments/plugin.ts'
import content from './src/content/plugin.ts'
import contents from './src/contents/plugin.ts'
import { type Eleventy, runOf, useTemplates } from './src/eleventy/eleventy.ts'
import feeds from './src/feeds/plugin.ts'
import glossary from './src/glossary/plugin.ts'
import guidelines from './src/guidelines/plugin.ts'
import headers from './src/headers/plugin.ts'
import home from './src/home/plugin.ts'
import links from './src/links/plugin.ts'
import { type MarkdownRule, createMarkdown } from './src/markdown/markdown.ts'
import metadata from './src/metadata/plugin.ts'
import publications from './src/publications/plugin.ts'
import readingTime from './src/reading-time/plugin.ts'
import redirects from './src/redirects/plugin.ts'
import related from './src/related/plugin.ts'
import review from './src/review/plugin.ts'
import search from './src/search/plugin.ts'
import sitemap from './src/sitemap/plugin.ts'
import styles from './src/styles/plugin.ts'
import theme from './src/theme/plugin.ts'
import topics from './src/topics/plugin.ts'
import verify from './src/verify/plugin.ts'
import { en as words } from './layouts/words/en.ts'

export default function meridian(eleventy: Eleventy) {
  const run = runOf(eleventy)
  useTemplates(eleventy)
  eleventy.addPassthroughCopy({ public: '/' })
  eleventy.addWatchTarget('content')

  const rules: MarkdownRule[] = []
  eleventy.addPlugin(content, { run, render: createMarkdown(words.markdown, rules) })
  eleventy.addPlugin(home, { words })
  eleventy.addPlugin(archive, { words: words.archive })
  eleventy.addPlugin(topics, { words: words.topics })
  eleventy.addPlugin(glossary, { words: words.glossary })
  eleventy.addPlugin(publications, {})
  eleventy.addPlugin(citations, { rules, words: words.citations })
  eleventy.addPlugin(guidelines, { words: words.guidelines })
  eleventy.addPlugin(review, {})
  eleventy.addPlugin(comments, {})
  eleventy.addPlugin(checks, {})
  eleventy.addPlugin(readingTime, {})
  eleventy.addPlugin(contents, {})
  eleventy.addPlugin(related, {})
  eleventy.addPlugin(styles, {
    entries: {
      all: 'layouts/styles/main.css',
      post: 'layouts/styles/text.css',
      evidence: 'layouts/styles/evidence.css',
      guidelines: 'layouts/styles/evidence.css',
      cited: 'layouts/styles/cited.css',
      commented: 'layouts/styles/commented.css',
      page: 'layouts/styles/text.css',
      publication: 'layouts/styles/text.css',
      references: 'layouts/styles/cited.css',
      search: 'layouts/styles/search.css',
      box: 'layouts/styles/box.css',
    },
  })
  eleventy.addPlugin(theme, {})
  eleventy.addPlugin(search, { run, words: words.search })
  eleventy.addPlugin(feeds, { formerly: ['/feeds/posts/default'] })
  eleventy.addPlugin(sitemap, {})
  eleventy.addPlugin(redirects, { words: words.redirect, gone: words.gone })
  eleventy.addPlugin(headers, {})
  eleventy.addPlugin(metadata, {})
  eleventy.addPlugin(links, { run })
  eleventy.addPlugin(verify, { run })

  return { dir: { input: 'layouts/pages' } }
}
