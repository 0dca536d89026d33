/** Trust: lets Pagefind start its worker on a site whose headers ask for Trusted Types. */

/** The part of the W3C's Trusted Types that is used here; not every browser has it, and TypeScript does not know it. */
interface TrustedTypes {
  createPolicy(
    name: 'default',
    rules: { createScriptURL(address: string): string | undefined },
  ): unknown
}

declare global {
  interface Window {
    readonly trustedTypes?: TrustedTypes
  }
}

/**
 * Approves the one script address that Pagefind gives as text: its worker's. Whatever else would become script from text
 * stays forbidden. Where the headers allow no such policy, Pagefind searches without a worker.
 */
export function trustWorker(folder: URL): void {
  const worker = new URL('pagefind-worker.js', folder).href
  const createScriptURL = (address: string) =>
    new URL(address, location.href).href === worker ? address : undefined
  try {
    window.trustedTypes?.createPolicy('default', { createScriptURL })
  } catch (error) {
    console.warn(error)
  }
}
