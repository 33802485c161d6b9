import { resolve } from 'node:path'
import { commands } from './command-table.ts'
import { runCommand } from './run-command.ts'

// Whoever reads may have seen enough (`| head`) and closed the pipe; that is no error of ours.
process.stdout.on('error', (error) => {
  if (!('code' in error && error.code === 'EPIPE')) throw error
})

// npm runs its scripts in the project's folder: files are named from where the caller stands, the data stays the project's.
const { npm_lifecycle_event: script, INIT_CWD: callersFolder, RENKEI_DATA_DIR } = process.env
if (script === 'renkei' && callersFolder) {
  process.env.RENKEI_DATA_DIR = resolve(RENKEI_DATA_DIR || '.renkei')
  process.chdir(callersFolder)
}

const { exitCode, output, errors } = await runCommand(commands, process.argv.slice(2), new Date())
process.stdout.write(output)
process.stderr.write(errors)
// Not process.exit: what is written to a pipe must arrive first.
process.exitCode = exitCode
