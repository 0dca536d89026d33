/** Chromium: the browser of the tests, which `npm ci` brings along, or one that this machine has. */
import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { type Browser, type LaunchOptions, chromium } from 'playwright-core'

/** Nothing but the page under test may use the network, and no page is painted by a graphics card. */
const ARGUMENTS = [
  '--no-sandbox',
  '--headless=shell',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-sync',
  '--no-pings',
  '--font-render-hinting=none',
]

/**
 * Starts the browser: the one that CHROMIUM_PATH names; on Linux x64 the one in node_modules; elsewhere Chrome or Edge
 * where they are installed. Whoever starts it closes it.
 */
export async function launch(): Promise<Browser> {
  const executablePath = process.env.CHROMIUM_PATH
  if (executablePath) return chromium.launch({ executablePath, args: ARGUMENTS })
  if (process.platform === 'linux' && process.arch === 'x64') {
    return chromium.launch(await bundled())
  }
  for (const channel of ['chrome', 'msedge']) {
    const browser = await chromium.launch({ channel }).catch(() => undefined)
    if (browser) return browser
  }
  throw new Error(
    'These tests need a browser. Install Google Chrome, or name the executable of a Chromium: CHROMIUM_PATH=/…/chrome npm test',
  )
}

/** How to start the Chromium of @sparticuz/chromium, with the libraries and the fonts that it brings. */
async function bundled(): Promise<LaunchOptions> {
  const home = await unpacked()
  const env = {
    ...process.env,
    LD_LIBRARY_PATH: join(home, 'al2023', 'lib'),
    FONTCONFIG_FILE: join(home, 'fonts.conf'),
  }
  return { executablePath: join(home, 'chromium'), args: ARGUMENTS, env }
}

/**
 * Unpacks the package once, beside the packages, so that a new installation unpacks anew. Several test files may come
 * here at once: each unpacks into a folder of its own, and the first to finish gives it its name.
 */
async function unpacked(): Promise<string> {
  const entry = fileURLToPath(import.meta.resolve('@sparticuz/chromium'))
  const home = join(entry.slice(0, entry.lastIndexOf('@sparticuz')), '.cache', 'chromium')
  const version = await versionOf(entry)
  const place = join(home, version)
  if (existsSync(place)) return place
  await mkdir(home, { recursive: true })
  const own = await mkdtemp(join(home, 'unpacking-'))
  // The package unpacks into the folder for temporary files, its libraries only where it believes to be on AWS.
  const env = { ...process.env, TMPDIR: own, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' }
  const script = `import chromium from ${JSON.stringify(entry)}; await chromium.executablePath()`
  await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script], { env })
  await writeFile(join(own, 'fonts.conf'), fontSettings(join(place, 'fonts')))
  await rename(own, place).catch(async () => {
    await rm(own, { recursive: true })
    if (!existsSync(place)) throw new Error(`Chromium could not be put in place in ${place}.`)
  })
  return place
}

async function versionOf(entry: string): Promise<string> {
  const file = join(entry, '..', '..', '..', 'package.json')
  const { version }: { version: string } = JSON.parse(await readFile(file, 'utf8'))
  return version
}

/** Only the fonts of the package, on every machine the same. */
function fontSettings(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${folder}</dir>
  <cachedir>${folder}/cache</cachedir>
</fontconfig>
`
}
