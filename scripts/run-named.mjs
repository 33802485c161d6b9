// `npm run bench -- <name> …` and `npm run proof -- <name> …`: runs one TypeScript file of a folder by its name.
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { projectFolder, runCommand } from './run-command.mjs'

const [folder, name, ...args] = process.argv.slice(2)
const names = readdirSync(join(projectFolder, folder), { withFileTypes: true })
  .filter((entry) => entry.isFile() && /^[a-z0-9-]+\.ts$/.test(entry.name))
  .map((entry) => entry.name.slice(0, -3))
if (names.includes(name)) {
  const { code } = await runCommand('node', [join(folder, `${name}.ts`), ...args], { show: true })
  process.exitCode = code === 0 ? 0 : 1
} else {
  console.error(`名前を一つ選んでください: ${names.join(', ')}`)
  process.exitCode = 2
}
