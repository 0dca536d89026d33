/** Sources: the databases that are asked, and how a question to each is written. */
import { LIMITS, type Limits } from './ask.ts'

export interface Sources {
  /** NLM's Literature Citation Exporter: a PubMed record as CSL-JSON. */
  readonly pubmed: string
  /** NCBI's E-utilities: the PubMed number of a DOI. */
  readonly search: string
  /** Crossref's REST API. */
  readonly crossref: string
  readonly limits: Limits
}

export const SOURCES: Sources = {
  pubmed: 'https://api.ncbi.nlm.nih.gov/lit/ctxp/v1/pubmed/',
  search: 'https://eutils.ncbi.nlm.nih.gov/entrez/eutils/esearch.fcgi',
  crossref: 'https://api.crossref.org/works/',
  limits: LIMITS,
}

export function pubmedAddress({ pubmed }: Sources, pmid: string): string {
  return `${pubmed}?format=csl&id=${pmid}`
}

export function searchAddress({ search }: Sources, doi: string): string {
  return `${search}?db=pubmed&retmode=json&term=${encodeURIComponent(`"${doi}"[doi]`)}`
}

export function crossrefAddress({ crossref }: Sources, doi: string): string {
  return crossref + encodeURIComponent(doi)
}
