/** Floors: which file of the house may import which. */
import type { Import, Source } from './sources.ts'

type Floor = 'html' | 'model' | 'layouts' | 'core' | 'browser' | 'plugin' | 'cli' | 'composition'

export interface Room {
  readonly floor: Floor
  /** The folder of src/ for what belongs to a capability. */
  readonly capability: string
}

/** Where a file lives; undefined outside of the house. */
export function roomOf(file: string, browserOnly: ReadonlySet<string>): Room | undefined {
  if (file === '.eleventy.ts') return { floor: 'composition', capability: '' }
  if (file.startsWith('layouts/')) return { floor: 'layouts', capability: '' }
  const [, capability, rest] = /^src\/([^/]+)\/(.+)$/.exec(file) ?? []
  if (capability === undefined || rest === undefined) return undefined
  if (capability === 'html' || capability === 'model') return { floor: capability, capability }
  if (capability === 'cli') return { floor: 'cli', capability }
  if (rest === 'plugin.ts') return { floor: 'plugin', capability }
  return { floor: browserOnly.has(file) ? 'browser' : 'core', capability }
}

/** The `browser.ts` of each capability, and the files that nothing but these import. */
export function browserOnly(sources: readonly Source[]): Set<string> {
  const importers = new Map<string, string[]>()
  for (const { file, imports } of sources) {
    for (const { target, kind } of imports) {
      if (kind !== 'address') importers.set(target, [...(importers.get(target) ?? []), file])
    }
  }
  const found = new Set(
    sources.map(({ file }) => file).filter((file) => /^src\/[^/]+\/browser\.ts$/.test(file)),
  )
  for (let size = -1; size !== found.size;) {
    size = found.size
    for (const [file, by] of importers) {
      if (file.startsWith('src/') && by.every((importer) => found.has(importer))) found.add(file)
    }
  }
  return found
}

/** Every import that goes where it may not, in a line each. */
export function wrongImports(sources: readonly Source[]): string[] {
  const known = browserOnly(sources)
  return sources.flatMap(({ file, imports }) => {
    const from = roomOf(file, known)
    return imports
      .filter((entry) => !from || !mayImport(from, entry, roomOf(entry.target, known)))
      .map(({ target }) => `${file} (${from?.floor}) may not import ${target}`)
  })
}

function mayImport(from: Room, entry: Import, to: Room | undefined): boolean {
  const own = to?.capability === from.capability
  if (from.floor === 'browser') {
    return (to?.floor === 'model' && entry.kind === 'type') || (own && to?.floor !== 'plugin')
  }
  if (entry.library) return from.floor !== 'html' && from.floor !== 'layouts'
  if (!to) return false
  if (to.floor === 'html') return true
  if (to.floor === 'model') return from.floor !== 'html'
  switch (from.floor) {
    case 'html':
    case 'model':
      return false
    case 'layouts':
      return to.floor === 'layouts'
    case 'core':
      return own && (to.floor === 'core' || (to.floor === 'browser' && entry.kind === 'address'))
    case 'plugin':
      return to.floor === 'core' || to.floor === 'layouts'
    case 'cli':
      return to.floor === 'core' || to.floor === 'layouts' || to.floor === 'cli'
    case 'composition':
      return to.floor === 'plugin' || to.floor === 'core' || to.floor === 'layouts'
  }
}
