/** Asked: what the locked build cannot do itself, with the names and forms of the functions in whose place it stands. */
import { ask } from '../../locked/asking.ts'
import type { bundleScript as script } from '../../scripts/bundle.ts'
import type { indexSite as index } from '../../search/indexing.ts'
import type { bundleStyles as styles } from '../../styles/styles.ts'

export { isSearchable } from '../../search/indexing.ts'

export const bundleScript: typeof script = (...given) => ask('bundleScript', ...given)
export const bundleStyles: typeof styles = (...given) => ask('bundleStyles', ...given)
export const indexSite: typeof index = (...given) => ask('indexSite', ...given)

/** Asks Git, which the unlocked process does by itself. */
export function warnOfIgnored(): void {}
