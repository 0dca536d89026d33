/** Names: every check with what it looks for. The name stands in its messages and switches it off for one line. */

export const CHECKS = {
  claim: 'a sentence on causes, effects or research without a source',
  absolute: 'a promise that no text on health can make',
  treatment: 'a condition for which the advertising rules in advertising.yaml accept no claim',
  doctor: '“Dr” or “doctor” without a register and a number',
  sibling: 'a guideline on the same treatment that is not named',
  guideline: 'a guideline that nobody has compared with its publisher’s page for a year',
  'key-points': 'key points that are not two or three, or that tell readers what to do',
  reading: 'a beginning that is hard to read',
  medicine: 'a medicine that may not be advertised to the public',
  figure: 'a picture without a word on whose it is',
  conflicts: 'a post on evidence without a line on conflicts',
  consent: 'a patient’s story without consent',
  review: 'a review that is overdue',
  'nhs-number': 'an NHS number',
  birth: 'a date of birth',
  phone: 'a telephone number',
  'photo-place': 'a photograph that says where it was taken',
} as const

export type CheckName = keyof typeof CHECKS

export const CHECK_NAMES = Object.keys(CHECKS) as CheckName[]
