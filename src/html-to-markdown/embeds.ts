/** Embeds: what stood in a frame of its own, as a link that loads nothing. */
import type { Element } from 'hast'
import { attribute, elementsIn, isElement } from './hast.ts'

export interface Embed {
  readonly href: string
  readonly title?: string
  /** The address of its picture. */
  readonly picture?: string
}

/** What an `<iframe>`, `<object>`, `<embed>`, `<video>` or `<audio>` shows; undefined where that has no address. */
export function embedOf(node: Element): Embed | undefined {
  const src = addressOf(node)?.trim().replace(/^\/\//, 'https://')
  if (!src || !/^https?:\/\//i.test(src)) return undefined
  const title = titleOf(node)
  const list = YOUTUBE_LIST.exec(src)?.[1]
  if (list) return { href: `https://www.youtube.com/playlist?list=${list}`, title }
  const [, video] = YOUTUBE.exec(src) ?? []
  if (video) {
    return {
      href: `https://www.youtube.com/watch?v=${video}`,
      picture: `https://i.ytimg.com/vi/${video}/hqdefault.jpg`,
      title,
    }
  }
  const [, vimeo] = /player\.vimeo\.com\/video\/(\d+)/i.exec(src) ?? []
  return vimeo ? { href: `https://vimeo.com/${vimeo}`, title } : { href: src, title }
}

/** The code that a script of GitHub's would show in its place. */
export function gistOf(node: Element): Embed | undefined {
  const [, gist] =
    /^(?:https?:)?\/\/gist\.github\.com\/([\w-]+(?:\/\w+)?)\.js/i.exec(
      attribute(node, 'src').trim(),
    ) ?? []
  return node.tagName === 'script' && gist ? { href: `https://gist.github.com/${gist}` } : undefined
}

/** True for frames that show nothing of the author's: advertisements, counters, buttons that follow readers. */
export function isNuisance({ href }: Embed): boolean {
  return NUISANCE.test(href)
}

const YOUTUBE =
  /^https?:\/\/(?:www\.|m\.)?(?:youtube(?:-nocookie)?\.com\/(?:embed\/|v\/|watch\?(?:.*&)?v=)|youtu\.be\/)([\w-]{6,})/i

/** A player of a list of films, which names none of them. */
const YOUTUBE_LIST =
  /^https?:\/\/(?:www\.)?youtube(?:-nocookie)?\.com\/embed\/(?:videoseries)?\?(?:.*&)?list=([\w-]+)/i

const NUISANCE =
  /doubleclick\.net|googlesyndication|amazon-adsystem|rcm(?:-\w+)?\.amazon|facebook\.com\/(?:v[\d.]+\/)?plugins\/|platform\.twitter\.com\/widgets\/(?:tweet|follow)_button|apis\.google\.com|plusone|statcounter|feedjit|addthis|sharethis/i

function addressOf(node: Element): string | undefined {
  const own = attribute(node, 'src') || attribute(node, 'data') || attribute(node, 'dataSrc')
  if (own) return own
  const inner = elementsIn(node)
  const param = inner.find(
    (child) => isElement(child, 'param') && /^(movie|src)$/i.test(attribute(child, 'name')),
  )
  const source = inner.find(
    (child) => isElement(child, 'embed', 'source') && attribute(child, 'src'),
  )
  return (param && attribute(param, 'value')) || (source && attribute(source, 'src'))
}

/** The player's own name for itself says nothing of the film. */
function titleOf(node: Element): string | undefined {
  const title = attribute(node, 'title').replace(/\s+/g, ' ').trim()
  return title && !/video player|^(youtube|vimeo|embed\w*|iframe)$/i.test(title) ? title : undefined
}
