/** Adds the archive by year and month, and newer and older to each post. */
import { type Eleventy, onSite } from '../eleventy/eleventy.ts'
import { type ArchiveWords, archivePage, linkNeighbours } from './archive.ts'

export interface ArchiveOptions {
  words: ArchiveWords
}

export default function archive(eleventy: Eleventy, { words }: ArchiveOptions): void {
  onSite(eleventy, (site) => {
    site.archive = archivePage(site, words)
    linkNeighbours(site.posts)
  })
}
