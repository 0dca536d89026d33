/** Plain: texts of references without the few HTML elements that CSL-JSON allows in them. */

/** `<i>in vitro</i>` as `in vitro`, on one line. `p < 0.05` stays as it is. */
export function plain(text: string): string {
  if (!CHANGED.test(text)) return text
  return text.replace(ELEMENT, '').replace(/\s+/g, ' ').trim()
}

/** Most texts have nothing of what is changed. */
const CHANGED = /<|[^\S ]|^ | $| {2}/

/** CSL 1.0.2, “Rich text”: i, b, sub, sup and span. */
const ELEMENT = /<\/?(?:i|b|em|strong|sub|sup|sc|span)(?:\s[^<>]*)?>/gi
