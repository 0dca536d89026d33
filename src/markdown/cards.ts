/** Cards: the boxes that an author may put words in, and the classes they have in the page. */

/**
 * A closed list. `::: urgent` opens a card, `:::` closes it. Three are the care cards of the NHS digital service manual,
 * by urgency; a side note stands beside the text where there is room.
 */
export const CARDS = {
  'key-points': 'card key-points',
  note: 'card note',
  warning: 'card warning',
  'non-urgent': 'card care non-urgent',
  urgent: 'card care urgent',
  emergency: 'card care emergency',
  'side-note': 'card side-note',
} as const

export type CardName = keyof typeof CARDS

export const CARD_NAMES = Object.keys(CARDS).filter(isCardName)

export function isCardName(name: string): name is CardName {
  return Object.hasOwn(CARDS, name)
}
