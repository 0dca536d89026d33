/** Words: what the author is told of a look-up, in plain words. */
import type { Asked, Failure } from './look-up.ts'
import type { Notice } from './notices.ts'

/** `PMID 29198932` or `DOI 10.…`. */
export function askedInWords(asked: Asked): string {
  return 'pmid' in asked ? `PMID ${asked.pmid}` : `DOI ${asked.doi}`
}

/** Why there is no record, and what to do. */
export function whyNot(asked: Asked, failure: Failure): string {
  const base = 'pmid' in asked ? 'PubMed' : 'Crossref'
  switch (failure.failure) {
    case 'missing':
      return `${base} has no record of it. Look whether a digit is missing.`
    case 'busy':
      return `${base} is too busy to answer. Ask again in some minutes.`
    case 'late':
      return `${base} did not answer in time. Ask again later.`
    case 'offline':
      return `${base} cannot be reached (${failure.detail ?? 'no connection'}). Is this computer online?`
    case 'not-json':
      return `${base} answered with something that is no record: “${failure.detail ?? ''}”. Ask again later.`
    case 'too-large':
      return `${base} answered with more than any record holds, so it was not read.`
    case 'refused':
      return `${base} refused to answer (status ${failure.detail ?? 'unknown'}). Ask again later.`
    case 'wrong-record':
      return `${base} answered with another work (${failure.detail}), so it was not taken.`
    case 'untitled':
      return `${base} has a record of it without a title, which cannot be cited.`
  }
}

/** `retracted on 2015-03-02: https://doi.org/10.… (listed by Retraction Watch)` */
export function noticeInWords({ kind, notice, date, source }: Notice): string {
  const on = date === undefined ? '' : ` ${date.length === 10 ? 'on' : 'in'} ${date}`
  const at = notice === undefined ? '' : `: https://doi.org/${notice}`
  const by = source === 'retraction-watch' ? ' (listed by Retraction Watch)' : ''
  return `${SAYS[kind]}${on}${at}${by}`
}

const SAYS: Readonly<Record<Notice['kind'], string>> = {
  retraction: 'RETRACTED',
  removal: 'REMOVED by its publisher',
  concern: 'an EXPRESSION OF CONCERN was published',
  correction: 'a correction was published',
}
