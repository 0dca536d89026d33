/** The worker that takes its share of the texts, and what becomes of them when it cannot. */
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { Worker } from 'node:worker_threads'
import { textTools } from '../../src/cli/text-tools.ts'
import { workerStarter } from '../../src/cli/start-worker.ts'
import { type Prepare, prepare } from '../../src/import/prepare.ts'
import { SideWorker } from '../../src/import/side-worker.ts'

const BLOG = {
  hosts: new Set(['knees.example']),
  paths: new Map([['/2012/01/knee.html', '/2012/01/knees.html']]),
  anchors: new Map(),
}
const TOOLS = textTools()
const TASKS = Array.from({ length: 40 }, (_, at) => ({
  html: `<p>Text ${at} on <a href="https://knees.example/2012/01/knee.html">a <b>knee</b></a>.</p><img src="a.jpg">`,
  lineBreaks: false,
  ...(at % 2 === 1 && { voice: 'reader' as const }),
}))
const ALONE = TASKS.map((task) => prepare(task, TOOLS, BLOG))

async function prepared(worker: Worker): Promise<{ texts: unknown; here: number }> {
  let here = 0
  const alone: Prepare = async (task) => {
    here++
    return prepare(task, TOOLS, BLOG)
  }
  const both = new SideWorker(worker, alone)
  try {
    const texts = await Promise.all(TASKS.map((task) => both.prepare(task)))
    return { texts, here }
  } finally {
    await both.close()
  }
}

describe('a worker beside the program', () => {
  it('prepares texts to the letter as the program does', async () => {
    const { texts, here } = await prepared((await workerStarter())(BLOG))
    assert.deepEqual(texts, ALONE)
    assert.ok(here < TASKS.length)
  })

  it('that breaks down leaves no text undone', async () => {
    const { texts, here } = await prepared(new Worker('throw new Error()', { eval: true }))
    assert.deepEqual(texts, ALONE)
    assert.equal(here, TASKS.length)
  })
})
