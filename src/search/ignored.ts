/** Ignored: what no search looks at, such as lists of references and the numbers that lead to them; to read it takes as long as to read the text. */

const MARK = 'data-pagefind-ignore'
const END = '</section>'

/**
 * The page without its data block, without citations that are numbers alone, and without its sections that are to be
 * ignored and hold no other section.
 */
export function withoutIgnored(page: string): string {
  const html = withoutData(page).replace(NUMBERS, '')
  let kept = ''
  let from = 0
  for (let at = html.indexOf(MARK); at >= 0; at = html.indexOf(MARK, at + 1)) {
    const open = html.lastIndexOf('<section', at)
    if (open < from || html.indexOf('>', open) < at) continue
    const close = html.indexOf(END, at)
    const other = html.indexOf('<section', at)
    if (close < 0 || (other >= 0 && other < close)) continue
    kept += html.slice(from, open)
    from = close + END.length
  }
  return from === 0 ? html : kept + html.slice(from)
}

function withoutData(html: string): string {
  const open = html.indexOf(DATA)
  const close = open < 0 ? -1 : html.indexOf('</script>', open)
  return close < 0 ? html : html.slice(0, open) + html.slice(close + '</script>'.length)
}

/** `(1, p. 21; 4–6)`, and what stands at the margin for the eyes; where a citation has words, they can be found. */
const NUMBERS =
  /\u00a0?<span id="cite-\d+">\((?:<a [^>]*>[\d–]+<\/a>|[\d–,;. ]|pp?\b)+\)<\/span>|<span [^>]*aria-hidden="true">[^<]*<\/span>/g

const DATA = '<script type="application/ld+json">'
