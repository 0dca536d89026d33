/** Medical: what a text says of itself as a text on health, in the terms of https://health-lifesci.schema.org. */
import type {
  CorrectionComment,
  MedicalCondition,
  MedicalGuidelineRecommendation,
  MedicalTherapy,
  MedicalWebPage,
} from 'schema-dts'
import { isoDay } from '../model/day.ts'
import type { Condition, Evidence } from '../model/evidence.ts'
import type { Guidance } from '../model/guideline.ts'
import type { AuthorText } from '../model/page.ts'
import { type Site, absolute } from '../model/site.ts'
import { citationsOf } from './citations.ts'

type Typed<Thing> = Exclude<Thing, string>

/** The text as a page on health; nothing for one that says nothing of the kind. What a post has said before is left out. */
export function medicalWebPage(text: AuthorText, site: Site): Typed<MedicalWebPage>[] {
  const { review, conditions = [], treatments = [], guidance = [] } = text
  if (!review && conditions.length + treatments.length + guidance.length === 0) return []
  return [
    {
      '@type': 'MedicalWebPage',
      name: text.title,
      url: absolute(site, text.path),
      lastReviewed: review && isoDay(review.reviewed),
      reviewedBy: review?.by && { '@type': 'Person', name: review.by.name, url: review.by.url },
      about: [...conditions.map(condition), ...treatments.map(therapy)],
      mentions: guidance.flatMap(recommendations),
      ...(text.kind === 'page' && { correction: corrections(text), citation: citationsOf(text) }),
    },
  ]
}

/** The corrections of a text, for its `correction`. */
export function corrections({ changes = [] }: Evidence): Typed<CorrectionComment>[] {
  return changes
    .filter(({ kind }) => kind === 'correction')
    .map(({ date, note }) => ({
      '@type': 'CorrectionComment',
      datePublished: isoDay(date),
      text: note,
    }))
}

function condition({ name, icd11 }: Condition): Typed<MedicalCondition> {
  const code = { '@type': 'MedicalCode', codeValue: icd11 ?? '', codingSystem: 'ICD-11' } as const
  return { '@type': 'MedicalCondition', name, code: icd11 === undefined ? undefined : code }
}

function therapy(name: string): Typed<MedicalTherapy> {
  return { '@type': 'MedicalTherapy', name }
}

function recommendations({
  guideline,
  recommendations,
}: Guidance): Typed<MedicalGuidelineRecommendation>[] {
  const { name, url, published, updated } = guideline
  return recommendations.map(({ number, quote, strength }) => ({
    '@type': 'MedicalGuidelineRecommendation',
    name: number === undefined ? name : `${name}, ${number}`,
    description: quote,
    url,
    recommendationStrength: strength,
    guidelineDate: isoDay(updated ?? published),
  }))
}
