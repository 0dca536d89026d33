/** Policy: what a page's Content Security Policy must allow for the preview's script, and nothing besides. */

/**
 * Adds the preview's own address to the policies that a page carries in its head (CSP Level 3, section 3.3), for the
 * script and its connection. All else stays as strict as it will be for readers, so that the author sees what they see.
 */
export function admitPreview(page: string): string {
  return page.replace(META, (tag) =>
    IS_POLICY.test(tag)
      ? tag.replace(CONTENT, (_, start: string, policy: string) => start + widen(policy))
      : tag,
  )
}

const META = /<meta\s(?:[^>"]|"[^"]*")*>/gi
const IS_POLICY = /\bhttp-equiv="?content-security-policy"?[\s/>]/i
const CONTENT = /(\bcontent=")([^"]*)/i

function widen(policy: string): string {
  const directives = new Map<string, string>()
  for (const part of policy.replaceAll('&#39;', "'").split(';')) {
    const [name = '', ...sources] = part.trim().split(/\s+/)
    if (name !== '') directives.set(name.toLowerCase(), sources.join(' '))
  }
  for (const name of ['script-src-elem', 'script-src', 'connect-src']) {
    const fallback = name === 'script-src-elem' ? undefined : directives.get('default-src')
    const sources = directives.get(name) ?? fallback
    if (sources !== undefined)
      directives.set(name, `${sources.replace("'none'", '')} 'self'`.trim())
  }
  return [...directives].map(([name, sources]) => `${name} ${sources}`.trim()).join('; ')
}
