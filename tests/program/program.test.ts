/** The program as JavaScript: made once, made anew where it was changed, and as plain about its faults as the source. */
import assert from 'node:assert/strict'
import {
  cpSync,
  existsSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { compileProgram } from '../../src/program/compile.mjs'
import { filesOf } from '../site/output.ts'
import { type Project, copyOfProject } from '../site/project.ts'

const CONTENT = join(import.meta.dirname, '..', 'sites', 'minimal', 'content')
const HOME = 'layouts/pages/home.11ty.ts'
const POST = 'layouts/pages/post.11ty.ts'

let project: Project
before(() => {
  project = copyOfProject(CONTENT)
  rmSync(join(project.folder, '.meridian'), { recursive: true, force: true })
})
after(() => project.close())

const folder = () => join(project.folder, '.meridian/program')
const compile = () => compileProgram(project.folder, folder())
const made = (name: string) => join(folder(), `${name}.js`)
/** Another number for each time a file was put in place. */
const place = (name: string) => statSync(made(name)).ino

/** The line of the fault in the layout. */
function line(fault: string): string {
  const lines = readFileSync(join(project.folder, HOME), 'utf8').split('\n')
  if (fault === 'throws') return String(lines.findIndex((one) => one.includes('= nothing')) + 1)
  return String(fault === 'does not end' ? lines.length : 2)
}

/** Edits a file for the time of `use`. */
async function edited(file: string, change: (text: string) => string, use: () => Promise<void>) {
  const before = readFileSync(join(project.folder, file), 'utf8')
  project.edit(file, change)
  await use().finally(() => project.edit(file, () => before))
}

describe('the compiled program', () => {
  it('is made once, by however many at a time, and leaves nothing beside it', async () => {
    await Promise.all([compile(), compile()])
    const first = place(HOME)
    await compile()
    assert.equal(place(HOME), first)
    assert.deepEqual(readdirSync(join(project.folder, '.meridian')), ['program'])
  })

  it('is made anew where it was changed, and there alone', async () => {
    const [home, post] = [place(HOME), place(POST)]
    await edited(HOME, (text) => `${text}\n// A line more.\n`, compile)
    await compile()
    assert.notEqual(place(HOME), home)
    assert.equal(place(POST), post)
  })

  it('goes with a project that is copied, if its files keep their times', async () => {
    const copy = join(project.folder, '.meridian/copy')
    for (const name of ['src', 'layouts', '.eleventy.ts', '.meridian/program']) {
      const options = { recursive: true, preserveTimestamps: true }
      cpSync(join(project.folder, name), join(copy, name), options)
    }
    const [first, file] = [join(copy, '.meridian/program'), `${HOME}.js`]
    const { ino } = statSync(join(first, file))
    await compileProgram(copy, first)
    assert.equal(statSync(join(first, file)).ino, ino)
    const told = filesOf(first).filter((name) =>
      readFileSync(join(first, name), 'utf8').includes(project.folder),
    )
    assert.deepEqual(told, [])
    rmSync(copy, { recursive: true })
  })

  it('is made anew where its record is torn, or of another form', async () => {
    for (const text of ['{ "how": "', '{ "src/html/html.ts": "1 2" }', '']) {
      const first = place(HOME)
      writeFileSync(join(folder(), 'record.json'), text)
      await compile()
      assert.notEqual(place(HOME), first, text)
    }
  })

  it('is made anew when other files are to stand in for some', async () => {
    const other = join(project.folder, '.meridian/other')
    const paging = join(other, `${HOME}.js`)
    await compileProgram(project.folder, other)
    assert.match(readFileSync(paging, 'utf8'), /parts\/paging\.ts\.js/)
    await compileProgram(project.folder, other, {
      'layouts/parts/paging.ts': 'layouts/parts/posts.ts',
    })
    assert.doesNotMatch(readFileSync(paging, 'utf8'), /parts\/paging\.ts\.js/)
  })

  it('tells the fault of a file whose names others import', async () => {
    await edited(
      'layouts/parts/posts.ts',
      (text) => `${text}\nconst x = {\n`,
      async () => {
        const { code, printed } = await project.build()
        assert.equal(code, 2)
        assert.match(printed, /layouts\/parts\/posts\.ts:\d+:\d+: ERROR: Expected identifier/)
      },
    )
  })

  it('loses the files that its source has lost, and has them again', async () => {
    const file = join(project.folder, 'layouts/parts/paging.ts')
    renameSync(file, `${file}.aside`)
    await compile()
    assert.ok(!existsSync(made('layouts/parts/paging.ts')))
    renameSync(`${file}.aside`, file)
    await compile()
    assert.ok(existsSync(made('layouts/parts/paging.ts')))
  })

  for (const [fault, change, expected] of [
    ['does not end', (text: string) => `${text}\nconst x = {\n`, 'Expected identifier but found'],
    [
      'asks for a file that is not there',
      (text: string) => text.replace(/^import/m, "import '../parts/nowhere.ts'\nimport"),
      'There is no file “../parts/nowhere.ts”',
    ],
    [
      'throws',
      (text: string) => text.replace('const PUBLICATIONS = 3', 'const PUBLICATIONS = nothing'),
      'nothing is not defined',
    ],
  ] as const) {
    it(`names the line of a layout that ${fault}`, async () => {
      await edited(HOME, change, async () => {
        const { code, printed } = await project.build()
        assert.equal(code, 2)
        assert.ok(printed.includes(expected), printed)
        assert.equal(/layouts\/pages\/home\.11ty\.ts:(\d+):\d+/.exec(printed)?.[1], line(fault))
      })
    })
  }

  it('is well when that is mended', async () => {
    const { code, printed } = await project.build()
    assert.equal(code, 0, printed)
  })
})
