/** Stray: a file that nothing reads, and what it was probably meant to be. */
import { suggest } from '../model/suggest.ts'
import { type Wrong, quoted } from './wrong.ts'

/** What browsers show without running code: an SVG picture can carry a script, so it is not among them. */
export const PICTURE = /\.(png|jpe?g|gif|webp|avif|pdf)$/i

const FOLDERS = ['posts', 'comments', 'people', 'guidelines', 'references', 'publications']

/** A file in a folder, below the author's, that has no meaning. */
export function unread(steps: readonly string[]): Wrong {
  const [top = ''] = steps
  const message = `Nothing reads the folder ${quoted(steps.join('/'))}.`
  const near = suggest(top, FOLDERS)
  if (near !== undefined && near !== top)
    return { message, advice: `Rename ${quoted(top)} to  ${near}` }
  return {
    message,
    advice:
      'Posts and their pictures stand in posts/, comments in comments/, people in people/, guidelines in guidelines/, references in references/.',
  }
}

/** Why a file beside the texts is nothing that is read; pictures belong into `folder`. */
export function stray(name: string, folder: string): Wrong {
  const found = quoted(name)
  const text = /^(.*?)(\.md)?\.(md|markdown|mdown|mkd|mdx|txt|text)\s*$/i.exec(name)
  if (text) return rename(name, `${text[1]}.md`)
  if (!name.includes('.')) return rename(name, `${name}.md`)
  if (/\.svg$/i.test(name)) {
    return {
      message: `${found} is an SVG picture, which can carry a program.`,
      advice: 'Save it as PNG.',
    }
  }
  if (/\.(docx?|odt|rtf|pages)$/i.test(name)) {
    return {
      message: `${found} is a word processor's file.`,
      advice: 'Copy its text into a file that ends in .md',
    }
  }
  if (/\.x?html?$/i.test(name)) {
    return {
      message: `${found} is a web page, and a text is written in Markdown.`,
      advice: 'Copy its words into a file that ends in .md',
    }
  }
  if (/\.(heic|tiff?|bmp|psd)$/i.test(name)) {
    return {
      message: `${found} is a picture that browsers cannot show.`,
      advice: 'Save it as JPEG or PNG.',
    }
  }
  if (PICTURE.test(name)) {
    const message = `${found} stands beside the texts; nothing shows which of them it belongs to.`
    return {
      message,
      advice: `Put it into ${folder} together with the text, which is called index.md there.`,
    }
  }
  return {
    message: `${found} is nothing that can be published.`,
    advice: 'Delete it, or keep it somewhere else.',
  }
}

/** A file that is only called wrongly. */
export function rename(name: string, meant: string): Wrong {
  return {
    message: `The file's name ${quoted(name)} is not one that is read.`,
    advice: `Rename it to  ${meant}`,
    rename: meant,
  }
}
