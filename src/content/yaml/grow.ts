/** Grow: a parsed YAML document made into plain values, each with its place. */
import { type Node, isAlias, isMap, isScalar, isSeq } from 'yaml'
import { inspectKey, inspectNode } from './inspect.ts'
import type { Branch } from './tree.ts'

/** Takes a problem at an offset of the source. */
export type Note = (
  offset: number,
  problem: { level: 'error' | 'warning'; message: string; advice?: string },
) => void

/**
 * The value of a node: texts, lists and fields, without fields that have no value. Its place, and those of all in it,
 * are put into `branch`; what no field may hold is noted.
 */
export function grow(node: Node, branch: Branch, text: string, note: Note, depth = 0): unknown {
  const [start = 0, end = 0] = node.range ?? []
  Object.assign(branch, { start, end })
  const noteHere: Note = (offset, problem) => {
    if (problem.level === 'error') branch.faulty = true
    note(offset, problem)
  }
  if (depth > DEEPEST) {
    noteHere(start, { level: 'error', message: 'This is nested too deeply to be read.' })
    return undefined
  }
  inspectNode(node, text, noteHere)
  if (isAlias(node)) return text.slice(start, end)
  if (isScalar(node)) return String(node.value).trim() === '' ? undefined : String(node.value)
  if (isSeq<Node>(node)) {
    return node.items.map((item, index) => {
      const inner = newBranch(start)
      branch.branches.set(String(index), inner)
      return grow(item, inner, text, note, depth + 1) ?? ''
    })
  }
  if (!isMap<Node, Node | null>(node)) return undefined
  const value: Record<string, unknown> = {}
  for (const { key, value: inside } of node.items) {
    const name = inspectKey(key, branch.branches, text, noteHere)
    if (name === undefined) continue
    const [keyStart = start, keyEnd = start] = key.range ?? []
    const inner = newBranch(keyEnd, keyStart)
    branch.branches.set(name, inner)
    const grown = inside ? grow(inside, inner, text, note, depth + 1) : undefined
    if (grown !== undefined) value[name] = grown
  }
  return value
}

export function newBranch(at: number, key?: number): Branch {
  return {
    start: at,
    end: at,
    faulty: false,
    branches: new Map(),
    ...(key !== undefined && { key }),
  }
}

/** Deeper than any content file goes, and far from the end of the stack. */
const DEEPEST = 20
