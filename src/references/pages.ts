/** Pages: `455-74` and its kin, in parts and whole. */

/** `455` and `474` as `455-474`; a first page that is a range already, or an article’s number, stays as it is. */
export function pagesIn(first: string | undefined, last: string | undefined): string | undefined {
  if (first === undefined || last === undefined || last === first) return first
  return /[-–]/.test(first) ? first : `${first}-${last}`
}

/** The first and the last page of `455-74`, the last in full: `455`, `474`. What is not a plain range is one page. */
export function lastPage(page: string): [string, string?] {
  const [, first = '', last = ''] = /^\s*([\p{L}\d]+)\s*[-–]\s*([\p{L}\d]+)\s*$/u.exec(page) ?? []
  if (last === '') return [page]
  const cut = first.length - last.length
  const shortened = cut > 0 && /^\d+$/.test(last) && /\d$/.test(first.slice(0, cut))
  return [first, shortened ? first.slice(0, cut) + last : last]
}
