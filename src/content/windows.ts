/** Windows-1252, the encoding of old programs of Windows, as the WHATWG Encoding Standard has it. Node's own decoder takes 0x80 to 0x9f for controls. */

/** What stands at 0x80 to 0x9f; a full stop where there is nothing. */
const UPPER = '€.‚ƒ„…†‡ˆ‰Š‹Œ.Ž..‘’“”•–—˜™š›œ.žŸ'

/** Reads bytes; those that mean nothing stay controls. */
export function decodeWindows(bytes: Uint8Array): string {
  return asWindows(Buffer.from(bytes).toString('latin1'))
}

/** Puts right a text in which bytes of Windows-1252 were taken for code points. */
export function asWindows(text: string): string {
  return text.replace(/[\x80-\x9f]/g, (control) => {
    const letter = UPPER.charAt(control.charCodeAt(0) - 0x80)
    return letter === '.' ? control : letter
  })
}
