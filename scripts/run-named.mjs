// `npm run bench -- <name> …` and `npm run proof -- <name> …`: runs one TypeScript file of a folder by its name.
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { projectFolder, runCommand } from './run-command.mjs'

const [folder, name, ...args] = process.argv.slice(2)
const path = join(projectFolder, folder)
const names = (existsSync(path) ? readdirSync(path) : [])
  .filter((file) => /^[a-z0-9-]+\.ts$/.test(file))
  .map((file) => file.slice(0, -'.ts'.length))
if (names.includes(name)) {
  const { code } = await runCommand('node', [join(folder, `${name}.ts`), ...args], { show: true })
  process.exitCode = code === 0 ? 0 : 1
} else {
  console.error(`名前を一つ選んでください: ${names.join(', ') || '(まだありません)'}`)
  process.exitCode = 2
}
