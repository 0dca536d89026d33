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

/** True for frames that show nothing of the author's: advertisements, counters, buttons that follow readers. */
export function isNuisance({ href }: Embed): boolean {
  return NUISANCE.test(href)
}

const YOUTUBE =
  /^https?:\/\/(?:www\.|m\.)?(?:youtube(?:-nocookie)?\.com\/(?:embed\/|v\/|watch\?(?:.*&)?v=)|youtu\.be\/)([\w-]{6,})/i

const NUISANCE =
  /doubleclick\.net|googlesyndication|amazon-adsystem|rcm(?:-\w+)?\.amazon|facebook\.com\/(?:v[\d.]+\/)?plugins\/|platform\.twitter\.com\/widgets\/(?:tweet|follow)_button|apis\.google\.com|plusone|statcounter|feedjit|addthis|sharethis/i

function addressOf(node: Element): string | undefined {
  const own = attribute(node, 'src') || attribute(node, 'data') || attribute(node, 'dataSrc')
  if (own) return own
  const inner = [...elementsIn(node)]
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
