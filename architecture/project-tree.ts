import { fileURLToPath } from 'node:url'
import { readTree } from './reading/read-tree.ts'

const root = fileURLToPath(new URL('..', import.meta.url))

export const readProject = () =>
  readTree(root, ['src', 'seed', 'e2e', 'bench', 'scripts', 'architecture'], ['architecture/planted'])
