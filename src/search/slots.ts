/** Slots: the page's own templates, filled. All words and all markup of the results stand there, in the layout. */

/** What goes into `data-slot="…"`: text, nodes, or nothing, which takes the element away. */
export type Slots = Readonly<Record<string, string | readonly Node[]>>

/**
 * A copy of `<template data-template="name">` with its slots filled; text enters as text, never as markup.
 *
 * @throws Error when the page has no such template.
 */
export function fill(name: string, slots: Slots = {}): DocumentFragment {
  const template = document.querySelector<HTMLTemplateElement>(`template[data-template="${name}"]`)
  if (!template) throw new Error(`The page has no template "${name}".`)
  const copy = document.importNode(template.content, true)
  for (const slot of copy.querySelectorAll<HTMLElement>('[data-slot]')) {
    const value = slots[slot.dataset.slot ?? '']
    if (value === undefined || value.length === 0) slot.remove()
    else slot.replaceChildren(...(typeof value === 'string' ? [value] : value))
  }
  return copy
}

/** A template that says a number: `count-one`, `count-other`, … by the rules of the page's language. */
export function fillCount(name: string, count: number, slots: Slots = {}): DocumentFragment {
  const language = document.documentElement.lang
  const form = new Intl.PluralRules(language).select(count)
  const known = document.querySelector(`template[data-template="${name}-${form}"]`)
  const number = new Intl.NumberFormat(language).format(count)
  return fill(`${name}-${known ? form : 'other'}`, { ...slots, count: number })
}
