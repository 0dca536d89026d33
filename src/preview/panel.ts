/** Panel: the list of problems over the last good page, out of reach of the site's own styles. */
import type { Problem } from '../model/problem.ts'

const STYLE = `
  section {
    position: fixed; inset: auto 0 0; z-index: 2147483647; max-block-size: 60vh; overflow: auto;
    box-sizing: border-box; padding: 1rem max(1rem, 50vw - 30rem); color: #1a1a1a; background: #fff6e5;
    border-block-start: 4px solid #a33d00; font: 16px/1.5 system-ui, sans-serif; text-align: start;
  }
  h2 { font-size: 1.125em; margin: 0 0 .5em; }
  ol { margin: 0; padding-inline-start: 1.5em; }
  li { margin-block-end: .75em; }
  p { margin: 0; overflow-wrap: anywhere; }
  .advice { white-space: pre-wrap; }
  code { font: .9375em ui-monospace, monospace; }
  button { float: inline-end; font: inherit; color: inherit; background: #fff; border: 1px solid; padding: .25em .75em; }
  @media (prefers-color-scheme: dark) {
    section { color: #f5efe6; background: #33230f; border-color: #ffab6b; }
    button { background: #1a1a1a; }
  }
  @media print { section { display: none; } }
`

let host: HTMLElement | undefined

/** Shows the problems, each with its place, in place of those shown before. Nothing in them is read as markup. */
export function showPanel(problems: readonly Problem[]): void {
  hidePanel()
  host = document.createElement('meridian-problems')
  const root = host.attachShadow({ mode: 'open' })
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(STYLE)
  root.adoptedStyleSheets = [sheet]
  const section = element('section', { role: 'alert', tabindex: '0', 'aria-label': 'Problems' }, [
    element('button', { type: 'button' }, ['Hide']),
    element('h2', {}, [heading(problems.length)]),
    element('ol', {}, problems.map(item)),
  ])
  section.querySelector('button')?.addEventListener('click', hidePanel)
  root.append(section)
  document.body.append(host)
}

export function hidePanel(): void {
  host?.remove()
  host = undefined
}

function heading(count: number): string {
  const what = count === 1 ? '1 problem' : `${count} problems`
  return `${what}: this page is as it was before the last save.`
}

function item({ file, line, column, message, advice }: Problem): HTMLElement {
  const place = [file, line, column].filter((part) => part !== undefined).join(':')
  const code = element('code', {}, [place])
  const lines = [element('p', {}, [code]), element('p', {}, [message])]
  if (advice !== undefined) lines.push(element('p', { class: 'advice' }, [advice]))
  return element('li', {}, lines)
}

function element(
  name: string,
  attributes: Record<string, string>,
  children: readonly (Node | string)[],
): HTMLElement {
  const made = document.createElement(name)
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value)
  made.append(...children)
  return made
}
