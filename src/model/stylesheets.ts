/** Stylesheets: which style sheet each kind of page loads. */
import type { PageKind } from './page.ts'

/**
 * `evidence` is for texts that show what `all` and `post` have no rules for: key points, guidelines, reviews; `cited` for
 * those that cite as well, and `commented` for those with comments, whatever else they show.
 */
export type Stylesheets = Partial<
  Readonly<Record<'all' | 'box' | 'evidence' | 'cited' | 'commented' | PageKind, string>>
>
