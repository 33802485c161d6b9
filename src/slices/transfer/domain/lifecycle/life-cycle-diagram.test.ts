import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { lifeCycleDiagram } from '../../testing/life-cycle-diagram.ts'

it('the diagram of the README is the table by which the server decides', () => {
  const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8')
  expect(readme).toContain(`\`\`\`mermaid\n${lifeCycleDiagram()}\n\`\`\``)
})
