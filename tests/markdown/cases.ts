/** Reads fixtures: a title, and between lines of one dot what goes in and what comes out. */
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

export interface Case {
  readonly title: string
  readonly input: string
  readonly output: string
}

export interface Feature {
  /** `quotes (fr)` */
  readonly name: string
  /** The language of its texts: `fr` for `quotes.fr.txt`, otherwise English. */
  readonly language: string
  readonly cases: readonly Case[]
}

/** Every fixture file of a folder beside the tests. */
export function featuresOf(folder: string): Feature[] {
  const path = join(import.meta.dirname, folder)
  return readdirSync(path)
    .sort()
    .map((file) => {
      const [name = '', language = 'en'] = file.replace(/\.txt$/, '').split('.')
      return {
        name: `${name} (${language})`,
        language,
        cases: casesOf(readFileSync(join(path, file), 'utf8')),
      }
    })
}

export function casesOf(text: string): Case[] {
  const pattern = /(.*)\n\.\n([^]*?)\n\.\n(?:([^]*?)\n)??\.(?:\n|$)/g
  return Array.from(text.matchAll(pattern), ([, title = '', input = '', output = '']) => ({
    title,
    input,
    output,
  }))
}
