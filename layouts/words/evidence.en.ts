/** The words of guidelines, reviews and evidence, in English. */

export const guidelines = {
  title: 'Guidelines',
  description:
    'The guidelines that the posts here rest on, what they recommend, and in which posts.',
  intro:
    'What the posts here rest on: short quotations, each with the source in which it was read. The guideline itself stands with its publisher and is what counts.',
  panel: 'What guidelines say',
  all: 'All guidelines named on this site',
  others: (count: number) =>
    `${count} more ${count === 1 ? 'recommendation' : 'recommendations'}, on other treatments`,
  direction: { for: 'For', against: 'Against' },
  recommendation: (number: string) => `Recommendation ${number}`,
  strength: (word: string) => `Strength: ${word}`,
  quote: (text: string) => `“${text}”`,
  quotedFrom: 'Quoted from',
  read: (day: string) => `read on ${day}`,
  published: (day: string) => `Published ${day}`,
  status: {
    current: 'Current',
    updated: (day: string | undefined) => (day ? `Updated ${day}` : 'Updated'),
    replaced: 'Replaced',
    replacedBy: 'Replaced by',
    withdrawn: 'Withdrawn',
  },
  checked: (day: string) => `Checked against the publisher’s page on ${day}`,
  unchecked: 'Not yet checked against the publisher’s own page by the author of this site',
  conditions: 'Speaks to',
  posts: 'Named in',
  none: 'No post names it.',
  siblings: 'See also',
}

/** As the NHS says it: “Page last reviewed: 15 March 2021. Next review due: 15 March 2024”. */
export const review = {
  reviewed: 'Page last reviewed',
  due: 'Next review due',
  by: (name: string) => `by ${name}`,
  overdue: (day: string) =>
    `The review of this page was due on ${day} and has not been done yet. What it says may be out of date.`,
  changes: 'Changes to this page',
  kinds: { correction: 'Correction', update: 'Update' },
  /** Luxon formats, as the NHS writes days. */
  formats: { day: 'd LLLL yyyy', month: 'LLLL yyyy' },
}

export const evidence = {
  types: {
    evidence: 'Evidence review',
    explainer: 'Explainer',
    news: 'News',
    opinion: 'Opinion',
    case: 'Case report',
    notice: 'Notice',
  },
  commercial: 'This page promotes something the author sells.',
  keyPoints: 'Key points',
  certainty: 'How certain is this?',
  level: (level: string) => `${level.charAt(0).toUpperCase()}${level.slice(1)} certainty`,
  judged: 'Judged by',
  made: 'How this page was made',
  conditions: 'Conditions',
  treatments: 'Treatments',
  searched: 'Evidence searched',
  consent: 'Consent',
  consented: 'The patient has agreed in writing to what is told here.',
  conflicts: 'Conflicts of interest',
  funding: 'Funding',
}
