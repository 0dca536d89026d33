/** Comment names: where a comment stands, and how its file is called. */
import { type Wrong, quoted } from './wrong.ts'

/** Of a path below `comments/`: `<name of the post>/<name of the comment>.md`. */
export function commentKind(below: readonly string[]): 'comment' | Wrong {
  const name = below.at(-1) ?? ''
  if (below.length !== 2) {
    return {
      message: 'Nothing shows which post this comment belongs to.',
      advice: 'Put it into  comments/<name of the post>/<name of the comment>.md',
    }
  }
  if (/^[\p{L}\p{N}][\p{L}\p{N}\p{M}_.-]*\.md$/u.test(name)) return 'comment'
  const meant = name
    .replace(/\.\w+$/, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
  return {
    message: `The file's name ${quoted(name)} is not one that is read.`,
    advice: `Rename it to  ${meant || 'comment'}.md`,
  }
}
