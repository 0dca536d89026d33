/** A small hand-made guideline with a recommendation for and one against, changed where a test says so. */
import type { Guideline, GuidelineSource } from '../../src/model/guideline.ts'

const copy: GuidelineSource = {
  id: 'copy',
  name: 'A copy',
  url: 'https://example.com/copy',
  read: { year: 2026, month: 11, day: 1 },
  facts: ['title'],
}

export function modelGuideline(id: string, changes: Partial<Guideline> = {}): Guideline {
  return {
    id,
    name: id.toUpperCase(),
    title: 'Pain',
    publisher: 'NICE',
    url: `https://www.nice.org.uk/guidance/${id}`,
    published: { year: 2016, month: 11, day: 30 },
    conditions: ['Pain'],
    siblings: [],
    sources: [copy],
    recommendations: [
      { number: '1.2.7', quote: 'Consider massage', direction: 'for', source: copy },
      { quote: 'Do not offer traction', direction: 'against', source: copy },
    ],
    file: `content/guidelines/${id}.yaml`,
    lineOf: () => 1,
    ...changes,
  }
}
