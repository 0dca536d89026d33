/** Import worker: prepares the texts that it is sent, with the tools of the site. */
import { parentPort, workerData } from 'node:worker_threads'
import { prepare } from '../import/prepare.ts'
import type { Answer, Question } from '../import/side-worker.ts'
import { textTools } from './text-tools.ts'

const tools = textTools()

parentPort?.on('message', ({ id, task }: Question) => {
  parentPort?.postMessage(answer(id, task))
})

function answer(id: number, task: Question['task']): Answer {
  try {
    return { id, prepared: prepare(task, tools, workerData) }
  } catch (error) {
    return { id, error }
  }
}
