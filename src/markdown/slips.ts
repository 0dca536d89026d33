/** Slips: what looks like Markdown, is none, and would be printed as it stands. */
import type { StateCore, Token } from 'markdown-it'
import { type Reading, readingOf } from './reading.ts'

interface Slip {
  readonly looks: RegExp
  readonly message: (found: string) => string
  readonly advice: (found: string) => string
}

const SLIPS: readonly Slip[] = [
  {
    looks: /^#{2,6}(?=[^\s#])\S*|^#{1,6}[\u00a0\u2000-\u200b\u202f\u3000\ufeff]\S*/,
    message: (found) => `“${found}” is no heading, for a space is missing.`,
    advice: (found) => `Write  ${found.replace(/^(#+)[\s\u200b]?/, '$1 ')}`,
  },
  {
    looks: /!?\[\[[^[\]\n]+\]\]/,
    message: (found) => `“${found}” is a link in no form that is known here.`,
    advice: (found) =>
      found.startsWith('!') ? 'Write  ![What it shows](picture.jpg)' : 'Write  [words](post.md)',
  },
  {
    looks: /^\[[^\]^@\n]+\]:(?=\s*<?(https?:|mailto:|\.{0,2}\/|#|[\w-]+\.(md|html)$))/,
    message: (found) => `“${found}” and the address behind it are read as words of the line above.`,
    advice: () => 'Leave an empty line above it.',
  },
]

/** Core rule. Looks at the lines of paragraphs, and at the ends of blocks of code. */
export function slips(state: StateCore): void {
  const reading = readingOf(state.env)
  state.tokens.forEach((token, index) => {
    if (token.type === 'fence') openFence(reading, token)
    if (state.tokens[index - 1]?.type === 'paragraph_open') lookAlikes(reading, token)
  })
}

/** A block of code that nothing closes takes in all that follows. */
function openFence(reading: Reading, { map, markup }: Token): void {
  if (!map) return
  const [first, end] = map
  const closing = new RegExp(`^[\\s>]*${markup.charAt(0)}{${markup.length},}\\s*$`)
  if (end - first > 1 && closing.test(reading.lines[end - 1] ?? '')) return
  reading.warning(
    reading.placeAt(first, (reading.lines[first] ?? '').indexOf(markup)),
    `“${markup}” begins a block of code that is never closed, so that all below it is code.`,
    `Write  ${markup}  on a line of its own where the code ends.`,
  )
}

function lookAlikes(reading: Reading, { map, content, children }: Token): void {
  // Most texts have none of these signs.
  if (!map || !/#|\[\[|\]:/.test(content)) return
  const texts = children?.filter(({ type }) => type === 'text').map((one) => one.content) ?? []
  // One text, as each line would otherwise be looked for in all.
  const words = texts.join('\n')
  content.split('\n').forEach((text, index) => {
    for (const { looks, message, advice } of SLIPS) {
      const [found] = looks.exec(text) ?? []
      if (found === undefined || !words.includes(found)) continue
      const line = map[0] + index
      const column = (reading.lines[line] ?? '').indexOf(found)
      reading.warning(reading.placeAt(line, column), message(found), advice(found))
    }
  })
}
