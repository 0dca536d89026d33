/** Add works: looks up what the author asks for and puts it into the library. */
import { join } from 'node:path'
import { type Desk, LIBRARY, RETRACTIONS, importedWorks } from './desk.ts'
import { addTo } from './library.ts'
import { type Asked, type Found, lookUp } from './look-up.ts'
import { withFindings } from './record.ts'
import { readIfThere, writeWhole } from './store.ts'
import { saysRetracted } from './titles.ts'
import { askedInWords, noticeInWords, whyNot } from './words.ts'

/** Looks the works up one after the other and says what became of each. True when every one is in the library now. */
export async function addWorks(asked: readonly Asked[], desk: Desk): Promise<boolean> {
  let all = true
  for (const one of asked) {
    const found = await lookUp(one, desk.sources)
    if ('failure' in found) {
      desk.say(`${askedInWords(one)}: ${whyNot(one, found)}`)
      all = false
    } else if (!(await keep(found, desk))) return false
  }
  return all
}

/** The files are read after the look-up, so that nothing is lost that was written while it took its time. */
async function keep(found: Found, desk: Desk): Promise<boolean> {
  const { folder, say } = desk
  const { reference } = found
  const path = join(folder, LIBRARY)
  const added = addTo(await readIfThere(path), reference, await importedWorks(folder))
  if ('unreadable' in added) {
    say(`${LIBRARY} is not a list of references in JSON, so nothing was added to it: it might`)
    say('lose what it holds.  npm run check  says what is wrong with it.')
    return false
  }
  const { key, text } = added
  if (text !== undefined) await writeWhole(path, text)
  say(desk.format({ ...reference, id: key }))
  const there = text === undefined ? '  (it stood in your references already)' : ''
  say(`    Cite it:  [@${key}]${there}`)
  return await warn(key, found, desk)
}

async function warn(key: string, found: Found, { folder, today, say }: Desk): Promise<boolean> {
  const { notices, noticesKnown, reference } = found
  for (const notice of notices) say(`    Take care: ${noticeInWords(notice)}.`)
  if (notices.length === 0 && saysRetracted(reference.title)) {
    say('    Take care: its title says that it was taken back.')
  } else if (!noticesKnown) {
    say('    Nobody could say whether it was retracted. Ask again:  npm run cite -- --check')
  }
  if (notices.length === 0) return true
  const path = join(folder, RETRACTIONS)
  const text = withFindings(await readIfThere(path), [{ id: key, checked: today, notices }])
  if (text === undefined) {
    say(`    ${RETRACTIONS} cannot be read, so this could not be noted there.`)
    return false
  }
  await writeWhole(path, text)
  return true
}
