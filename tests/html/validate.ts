/** Validate: the built pages against the HTML Standard and html-validate's rules for accessibility. */
import { HtmlValidate, StaticConfigLoader } from 'html-validate'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'

const validator = new HtmlValidate(
  new StaticConfigLoader({
    root: true,
    extends: ['html-validate:recommended', 'html-validate:standard', 'html-validate:a11y'],
  }),
)

/** Checks every .html file below a built folder. Each fault is one line: `/2018/x.html:3:7 rule: message`. */
export async function htmlFaults(folder: string): Promise<string[]> {
  const names = await readdir(folder, { recursive: true })
  const pages = names.filter((name) => name.endsWith('.html')).sort()
  const faults: string[] = []
  for (const page of pages) {
    const { results } = await validator.validateFile(join(folder, page))
    const address = `/${page.replaceAll('\\', '/')}`
    for (const { line, column, ruleId, message } of results.flatMap(({ messages }) => messages)) {
      faults.push(`${address}:${line}:${column} ${ruleId}: ${message}`)
    }
  }
  return faults
}
