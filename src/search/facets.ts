/** Facets: the check boxes that narrow the results by kind, year and topic, each with how many it would leave. */
import { type Chosen, FILTERS, hasChoice } from './address.ts'
import type { Counts } from './pagefind.ts'
import { fill } from './slots.ts'

export interface Facets {
  /** Prints the counts, of `total` results, and ticks what is chosen. Boxes stay where they are, so that the focus does. */
  show(counts: Counts, chosen: Chosen, total: number): void
}

interface Choice {
  readonly value: string
  readonly label: HTMLElement
  readonly box: HTMLInputElement
  readonly count: HTMLElement
}

/** Fills the fieldsets (`data-filter`) within `details` with a box for every value. */
export function createFacets(details: HTMLDetailsElement, values: Counts): Facets {
  const clear = details.querySelector<HTMLElement>('[data-clear]')
  const groups = FILTERS.flatMap((filter) => {
    const fieldset = details.querySelector<HTMLElement>(`[data-filter="${filter}"]`)
    if (!fieldset) return []
    const choices = sortedValues(values[filter] ?? {}).map((value) => choice(filter, value))
    fieldset.append(...choices.map(({ label }) => label))
    return [{ filter, fieldset, choices }]
  })

  return {
    show(counts, chosen, total) {
      for (const { filter, fieldset, choices } of groups) {
        for (const { value, label, box, count } of choices) {
          const number = counts[filter]?.[value] ?? 0
          box.checked = chosen[filter].includes(value)
          count.textContent = String(number)
          label.hidden = number === 0 && !box.checked
        }
        // A value that all results have would narrow nothing.
        const open = choices.filter(({ label }) => !label.hidden)
        const narrows = ({ value, box }: Choice) =>
          box.checked || (counts[filter]?.[value] ?? 0) < total
        fieldset.hidden = !open.some(narrows)
      }
      details.hidden = groups.every(({ fieldset }) => fieldset.hidden)
      if (hasChoice(chosen)) details.open = true
      if (clear) clear.hidden = !hasChoice(chosen)
    },
  }
}

/** Years with the newest first, words in the order of the alphabet. */
function sortedValues(values: Readonly<Record<string, number>>): string[] {
  const language = document.documentElement.lang
  const isYear = (value: string) => /^\d{4}$/.test(value)
  return Object.keys(values).sort((a, b) =>
    isYear(a) && isYear(b) ? Number(b) - Number(a) : a.localeCompare(b, language),
  )
}

function choice(filter: string, value: string): Choice {
  const label = fill('choice', { value }).firstElementChild
  const box = label?.querySelector('input')
  const count = label?.querySelector<HTMLElement>('[data-count]')
  if (!(label instanceof HTMLElement) || !box || !count)
    throw new Error('The template "choice" lacks a part.')
  box.name = filter
  box.value = value
  return { value, label, box, count }
}
