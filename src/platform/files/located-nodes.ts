import { type Document, isAlias, isMap, isScalar, isSeq, type Node, type YAMLMap, type YAMLSeq } from 'yaml'
import { type FieldPath, fieldOf } from './field-path.ts'
import { deepestNesting, tooDeep } from './text-excess.ts'

export interface LocatedNode {
  readonly line: number
  readonly inner?: ReadonlyMap<string | number, LocatedNode>
}

interface NodeProblem {
  readonly line: number
  readonly field: string
  readonly message: string
}

interface Reading {
  readonly value: unknown
  readonly root: LocatedNode
  readonly problems: readonly NodeProblem[]
}

interface Read {
  readonly value: unknown
  readonly located: LocatedNode
}

/** Aliases are read where they stand, so a file that multiplies itself runs into these limits. */
const mostAliases = 100
const mostNodes = 1_000_000
const prototypeKeys = new Set(['__proto__', 'constructor', 'prototype'])

/** Turns parsed nodes into plain values, keeping the line of every field. Stops at the first limit that is passed. */
export function readNodes(document: Document.Parsed, lineAt: (offset: number) => number): Reading {
  const problems: NodeProblem[] = []
  let nodeCount = 0
  let aliasCount = 0
  let stopped = false

  const report = (line: number, path: FieldPath, message: string) => {
    if (problems.length < 100) problems.push({ line, field: fieldOf(path), message })
  }
  const stop = (line: number, path: FieldPath, message: string): Read => {
    if (!stopped) report(line, path, message)
    stopped = true
    return { value: null, located: { line } }
  }

  const read = (node: unknown, path: FieldPath, line: number): Read => {
    nodeCount += 1
    if (stopped) return { value: null, located: { line } }
    if (nodeCount > mostNodes) return stop(line, path, '内容が大きすぎます。')
    if (path.length > deepestNesting) return stop(line, path, tooDeep)
    if (isAlias(node)) {
      aliasCount += 1
      if (aliasCount > mostAliases) return stop(line, path, `別名(*)が多すぎます(${mostAliases} 個まで)。`)
      const target = node.resolve(document)
      return target ? read(target, path, line) : stop(line, path, `別名 *${node.source} の元がありません。`)
    }
    if (isMap(node)) return readMap(node, path, line)
    if (isSeq(node)) return readSequence(node, path, line)
    return { value: isScalar(node) ? node.value : null, located: { line } }
  }

  const readMap = (node: YAMLMap, path: FieldPath, line: number): Read => {
    const value: Record<string, unknown> = {}
    const inner = new Map<string, LocatedNode>()
    for (const pair of node.items) {
      const keyLine = lineOfNode(pair.key) ?? line
      const key = isScalar(pair.key) && pair.key.value !== null ? String(pair.key.value) : null
      if (key === null) report(keyLine, path, '項目名は文字で書いてください。')
      else if (prototypeKeys.has(key)) report(keyLine, [...path, key], `「${key}」という項目名は使えません。`)
      else if (inner.has(key)) report(keyLine, [...path, key], '同じ項目が二度書かれています。')
      else {
        const child = read(pair.value, [...path, key], keyLine)
        value[key] = child.value
        inner.set(key, child.located)
      }
    }
    return { value, located: { line, inner } }
  }

  const readSequence = (node: YAMLSeq, path: FieldPath, line: number): Read => {
    const inner = new Map<number, LocatedNode>()
    const value = node.items.map((item, position) => {
      const child = read(item, [...path, position], lineOfNode(item) ?? line)
      inner.set(position, child.located)
      return child.value
    })
    return { value, located: { line, inner } }
  }

  const lineOfNode = (node: unknown): number | null => {
    const offset = (node as Node | null)?.range?.[0]
    return offset === undefined ? null : lineAt(offset)
  }

  const { value, located } = read(document.contents, [], lineOfNode(document.contents) ?? 1)
  return { value, root: located, problems }
}
