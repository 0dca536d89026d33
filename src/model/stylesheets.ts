/** Stylesheets: which style sheet each kind of page loads. */
import type { PageKind } from './page.ts'

/**
 * `evidence` is for posts that show what `all` and `post` have no rules for: citations, key points, guidelines, reviews;
 * `commented` for posts and pages with comments, whatever else they show.
 */
export type Stylesheets = Partial<
  Readonly<Record<'all' | 'box' | 'evidence' | 'commented' | PageKind, string>>
>
