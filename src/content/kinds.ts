/** Kinds: what a file is for, told from its place and its name alone. */
import { fileSlug } from './address.ts'
import { commentKind } from './comment-names.ts'
import { type ReferenceKind, referenceKind } from './reference-kinds.ts'
import { PICTURE, rename, stray, unread } from './stray.ts'
import { type Wrong, quoted } from './wrong.ts'

export type Kind =
  | 'site'
  | 'publications'
  | 'publication-file'
  | 'glossary'
  | 'redirects'
  | 'advertising'
  | 'person'
  | 'guideline'
  | 'page'
  | 'post'
  | 'picture'
  | 'comment'
  | ReferenceKind

/** Files that editors, systems and the import leave behind, and those whose names begin with a full stop. */
export function hidden(name: string): boolean {
  return (
    name.startsWith('.') ||
    /^import-(report\.(html|json)|citations\.json)$/.test(name) ||
    /^(Thumbs\.db|desktop\.ini|ehthumbs\.db|Icon\r)$/i.test(name) ||
    /~$/.test(name)
  )
}

/** What the file at `path` (below the author's folder) is for, or why it can be nothing. */
export function kindOf(path: string): Kind | Wrong {
  const steps = path.split('/')
  const name = steps.at(-1) ?? ''
  const [top, ...below] = steps
  if (below.length === 0) return TOP.get(name) ?? topFile(name)
  if (top === 'people' && below.length === 1) return named(name, 'person')
  if (top === 'guidelines' && below.length === 1) return named(name, 'guideline')
  if (top === 'publications' && below.length === 1) return publicationFile(name)
  if (top === 'references') return referenceKind(below.join('/'))
  if (top === 'comments') return commentKind(below)
  if (top === 'posts') return below.length === 1 ? postFile(name) : inPostFolder(below, name)
  if (below.length === 1 && name === 'index.md') return markdown(top ?? '', 'page')
  if (PICTURE.test(name)) return ODD.test(name) ? odd(name) : 'picture'
  return unread(steps.slice(0, -1))
}

const TOP = new Map<string, Kind>([
  ['site.yaml', 'site'],
  ['publications.yaml', 'publications'],
  ['glossary.yaml', 'glossary'],
  ['redirects.yaml', 'redirects'],
  ['advertising.yaml', 'advertising'],
])

/** What means something else in an address, or cannot stand in the name of a file on every system. */
const ODD = /[?#\\<>:"|*\0-\x1f\x7f]|^\s|\s\.\w+$/

function odd(name: string): Wrong {
  return {
    message: `The name ${quoted(name)} holds a sign that no address can hold.`,
    advice: 'Rename it with letters, digits and hyphens.',
  }
}

function topFile(name: string): Kind | Wrong {
  if (name === 'index.md') {
    return {
      message: 'The home page has no text of its own.',
      advice: 'Write it as  welcome  and  about  in site.yaml.',
    }
  }
  if (name.endsWith('.md')) return markdown(name, 'page')
  const meant = [...TOP.keys()].find(
    (known) => known.replace('.yaml', '') === name.replace(/\.[^.]*$/, '').toLowerCase(),
  )
  if (meant !== undefined) return rename(name, meant)
  if (/\.ya?ml$/i.test(name)) {
    const message = `Nothing reads a file ${quoted(name)} here.`
    return { message, advice: `The files here are ${[...TOP.keys()].join(', ')}.` }
  }
  return stray(name, 'posts/<name of the post>/')
}

/** A file whose name is an id. */
function named(name: string, kind: Kind): Kind | Wrong {
  if (/^[\p{L}\p{N}][\p{L}\p{N}\p{M}_-]*\.yaml$/u.test(name)) return kind
  const meant = name
    .replace(/\.\w+$/, '')
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
  return rename(name, `${meant}.yaml`)
}

function postFile(name: string): Kind | Wrong {
  if (name === 'index.md') {
    return {
      message: 'This post has no name: its address would be made from the name of its file.',
      advice: 'Rename it, for example  posts/my-post.md , or put it in a folder of its own.',
    }
  }
  return name.endsWith('.md') ? markdown(name, 'post') : stray(name, 'posts/<name of the post>/')
}

function inPostFolder(below: readonly string[], name: string): Kind | Wrong {
  if (below.length === 2 && name === 'index.md') return markdown(below[0] ?? '', 'post')
  if (PICTURE.test(name)) return ODD.test(name) ? odd(name) : 'picture'
  if (!/\.md$/i.test(name)) return stray(name, 'the post’s folder')
  if (below.length === 2 && /^index\.md$/i.test(name)) return rename(name, 'index.md')
  const call = below.length === 2 ? ', or call it  index.md  if the folder has no other text.' : ''
  return {
    message: `A post's folder holds one text, index.md, and its pictures; ${quoted(name)} is neither.`,
    advice: `Move it to  posts/${name === 'index.md' ? below.slice(-2).join('/') : name}${call}`,
  }
}

/** The longest name of a file that common systems keep, in bytes of UTF-8. */
const LONGEST = 255

/** The PDF of a publication is called as the publication is in publications.yaml. */
function publicationFile(name: string): Kind | Wrong {
  if (/\.pdf$/i.test(name)) return ODD.test(name) ? odd(name) : 'publication-file'
  return {
    message: `${quoted(name)} is no PDF, and nothing else stands in publications/.`,
    advice: 'Write what is known of a publication in  publications.yaml',
  }
}

/** A text needs a name of which an address can be made. */
function markdown(name: string, kind: Kind): Kind | Wrong {
  const made = fileSlug(name.replace(/\.md$/, ''))
  if (/^(con|prn|aux|nul|(com|lpt)\d)(\.|$)/i.test(made)) {
    const message = `${quoted(name)} is a name that Windows keeps for itself.`
    return { message, advice: `Rename it, for example  ${made}-1.md` }
  }
  if (Buffer.byteLength(`${made}.html`) > LONGEST) {
    const message = `The name ${quoted(name)} is longer than an address can be.`
    return { message, advice: 'Rename it with fewer words; readers see the title, not the name.' }
  }
  if (made !== '') return kind
  const message = `The name ${quoted(name)} holds no letter or digit of which an address could be made.`
  return { message, advice: 'Rename it, for example  my-post' }
}
