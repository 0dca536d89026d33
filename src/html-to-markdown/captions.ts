/** Captions: words below a picture as the title of the picture, in which Markdown is read once more. */
import type { PhrasingContent } from 'mdast'
import { markdownOf } from './to-markdown.ts'

/** The caption's own Markdown; undefined where it needs more than words, stress and links. */
export function titleOf(words: readonly PhrasingContent[]): string | undefined {
  if (!words.every(isSimple)) return undefined
  const title = markdownOf([{ type: 'paragraph', children: [...words] }]).trim()
  // Stress that needed an element is more than a title may hold.
  return /<\/?[a-z]/i.test(title) ? undefined : title
}

function isSimple(node: PhrasingContent): boolean {
  if (!SIMPLE.has(node.type)) return false
  return 'children' in node ? node.children.every((child) => isSimple(child)) : true
}

const SIMPLE = new Set(['text', 'emphasis', 'strong', 'delete', 'inlineCode', 'link'])
