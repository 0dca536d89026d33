/** Axe: the rules of WCAG 2.2 A and AA that a program can check, and axe-core's own best practices. */
import axe from 'axe-core'
import type { Page } from 'playwright-core'

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/**
 * Checks a page as it is now. Each place that breaks a rule, and each that axe cannot judge by itself (“incomplete”), is
 * one line; none means that none was found.
 */
export async function axeFaults(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
  // What passed, with the markup of each place, takes twice as long to send as all of it to find.
  const { violations, incomplete } = await page.evaluate(async (tags) => {
    const found = await window.axe.run(document, { runOnly: tags })
    return { violations: found.violations, incomplete: found.incomplete }
  }, TAGS)
  return [
    ...violations.flatMap(lines),
    ...incomplete.flatMap(lines).map((line) => `unsure: ${line}`),
  ]
}

function lines({ id, help, nodes }: axe.Result): string[] {
  return nodes.map(({ html, target, any, all, none }) => {
    const found = [...any, ...all, ...none].map(({ message }) => message).join(' ')
    return `${id}: ${help}. ${target.join(' ')} ${html.slice(0, 200)} ${found}`.trim()
  })
}

declare global {
  interface Window {
    readonly axe: typeof axe
  }
}
