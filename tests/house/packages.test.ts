/** Packages: what this project stands on may be used, is used, and runs nothing when it is installed. */
import assert from 'node:assert/strict'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'

const ROOT = join(import.meta.dirname, '..', '..')
const read = (file: string) => readFileSync(join(ROOT, file), 'utf8')
const project: Record<'dependencies' | 'devDependencies', Record<string, string>> = JSON.parse(
  read('package.json'),
)

interface Locked {
  readonly version?: string
  readonly license?: string
  readonly hasInstallScript?: boolean
  readonly link?: boolean
  readonly integrity?: string
}

const { packages }: { packages: Record<string, Locked> } = JSON.parse(read('package-lock.json'))
const locked = Object.entries(packages).filter(([path]) => path !== '')

/** Licences that let anybody use, change and pass on what is under them, with no more asked than to name it. */
const ALLOWED = new Set([
  ...[
    'MIT',
    'ISC',
    'Apache-2.0',
    'BSD-2-Clause',
    'BSD-3-Clause',
    '0BSD',
    'BlueOak-1.0.0',
    'CC0-1.0',
    'Unlicense',
    'Python-2.0',
    'PSF-2.0',
  ],
])

/** Packages that say it otherwise, each read by a person. */
const READ: Readonly<Record<string, string>> = {
  'axe-core': 'MPL-2.0: runs in the tests alone, unchanged',
  'commonmark-spec': 'CC-BY-SA-4.0: the examples of a specification, read by the tests alone',
}

/** What a licence's expression (SPDX) leaves the choice of. */
function isAllowed(licence: string): boolean {
  const choices = licence.replace(/[()]/g, '').split(' OR ')
  return choices.some((choice) => choice.split(' AND ').every((one) => ALLOWED.has(one)))
}

describe('every package', () => {
  it('is under a licence of the list', () => {
    const others = locked.flatMap(([path, { license }]) => {
      const name = path.replace(/^.*node_modules\//, '')
      const folder = join(ROOT, path, 'package.json')
      const own =
        license ??
        (existsSync(folder) ? JSON.parse(readFileSync(folder, 'utf8')).license : undefined)
      const said = typeof own === 'string' ? own : (own?.type ?? 'none')
      return isAllowed(said) || name in READ ? [] : [`${name}: ${said}`]
    })
    assert.deepEqual(others, [])
  })
  it('is held to its bytes, and comes from a registry', () => {
    const loose = locked.filter(
      ([, { integrity, link }]) => link || !integrity?.startsWith('sha512-'),
    )
    const names = loose.map(([path]) => path.replace('node_modules/', ''))
    // Programs for other machines, which a registry need not offer; CONTRIBUTING says why they are named.
    assert.deepEqual(
      names.filter((name) => !/^@pagefind\/(darwin|freebsd|windows|linux)-\w+$/.test(name)),
      [],
    )
  })
  it('is installed without running anything', () => {
    assert.match(read('.npmrc'), /^ignore-scripts=true$/m)
    assert.doesNotMatch(read('package.json'), /"(pre|post)?install"|"prepare"/)
  })
})

/** Those that no file names by an import: programs, types, and what others load by name. */
const UNNAMED: Readonly<Record<string, string>> = {
  prettier: 'a program',
  typescript: 'a program',
  tsx: 'a loader',
}

describe('every package of package.json', () => {
  const sources = ['src', 'layouts', 'tests']
    .flatMap((folder) =>
      readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((name) =>
        join(folder, name),
      ),
    )
    .filter((name) => /\.(ts|mjs)$/.test(name))
    .concat('.eleventy.ts')
    .map((name) => ({ name, text: read(name) }))
  const isUsed = (name: string, files: typeof sources) => {
    const from = new RegExp(`['"]${name.replace(/[/.]/g, '\\$&')}(/[^'"]*)?['"]`)
    return files.some(
      ({ name: file, text }) => from.test(text) && !file.endsWith('packages.test.ts'),
    )
  }
  it('has its version written in full', () => {
    for (const [name, version] of Object.entries({
      ...project.dependencies,
      ...project.devDependencies,
    }))
      assert.match(version, /^\d+\.\d+\.\d+$/, name)
  })
  it('that the program needs is imported by the program, and every other by the tests', () => {
    const program = sources.filter(({ name }) => !name.startsWith('tests'))
    const idle = [
      ...Object.keys(project.dependencies).filter((name) => !isUsed(name, program)),
      ...Object.keys(project.devDependencies).filter(
        (name) => !isTypes(name) && !isUsed(name, sources),
      ),
    ]
    assert.deepEqual(
      idle.filter((name) => !(name in UNNAMED)),
      [],
    )
  })
  it('of types is of a package that is imported', () => {
    const types = Object.keys(project.devDependencies).filter(isTypes)
    const idle = types.filter((name) => {
      const of = name.replace('@types/', '').replace('__', '/')
      return of !== 'node' && !isUsed(of, sources)
    })
    assert.deepEqual(idle, [])
  })
})

function isTypes(name: string): boolean {
  return name.startsWith('@types/')
}
