// plants: domain-imports-only-domain
import { readFileSync } from 'node:fs'

export const text = readFileSync('parameters.yaml', 'utf8')
