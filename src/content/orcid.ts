/** ORCID: the number by which researchers are told apart (ISNI, ISO 27729). */
import { type Wrong, quoted } from './wrong.ts'

/** `0000-0002-1825-0097` from itself, from sixteen signs without hyphens, or from its address. */
export function readOrcid(text: string): { value: string } | Wrong {
  const signs = text.replace(/^(?:https?:\/\/)?(?:www\.)?orcid\.org\//i, '').replace(/[-\s/]/g, '')
  if (!/^\d{15}[\dX]$/i.test(signs)) {
    const message = `${quoted(text)} is not an ORCID iD.`
    return { message, advice: 'It has four groups of four signs, as  0000-0002-1825-0097  has.' }
  }
  if (checkSign(signs.slice(0, 15)) !== signs[15]?.toUpperCase()) {
    return {
      message: `${quoted(text)} is nobody’s ORCID iD: its last sign does not fit the others.`,
      advice: 'Copy it from  https://orcid.org/  again.',
    }
  }
  return { value: (signs.toUpperCase().match(/.{4}/g) ?? []).join('-') }
}

/** ISO 7064, MOD 11-2. */
function checkSign(digits: string): string {
  const total = [...digits].reduce((sum, digit) => (sum + Number(digit)) * 2, 0)
  const rest = (12 - (total % 11)) % 11
  return rest === 10 ? 'X' : String(rest)
}
