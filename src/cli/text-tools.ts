/** Text tools: the converter and the Markdown of the site, for the texts of an import. */
import { en as words } from '../../layouts/words/en.ts'
import { convertHtml } from '../html-to-markdown/convert.ts'
import { RefusedHtml } from '../html-to-markdown/parse.ts'
import type { Tools } from '../import/tools.ts'
import { createBody } from '../markdown/markdown.ts'
import type { Problem } from '../model/problem.ts'

export function textTools(): Pick<Tools, 'convert' | 'render'> {
  const render = createBody(words.markdown)
  return {
    convert: (html, places) => {
      try {
        return convertHtml(html, places)
      } catch (error) {
        if (error instanceof RefusedHtml) return undefined
        throw error
      }
    },
    render: (text, voice) => {
      const problems: Problem[] = []
      const source = { text, file: '', line: 1, indent: 0, language: 'en', resolve, voice }
      const body = render(source, (problem) => void problems.push(problem))
      return { html: String(body), problems }
    },
  }
}

function resolve(href: string) {
  return { href }
}
