import { commands } from './command-table.ts'
import { runCommand } from './run-command.ts'

// Whoever reads may have seen enough (`| head`) and closed the pipe; that is no error of ours.
process.stdout.on('error', (error) => {
  if (!('code' in error && error.code === 'EPIPE')) throw error
})

const { exitCode, output, errors } = await runCommand(commands, process.argv.slice(2), new Date())
process.stdout.write(output)
process.stderr.write(errors)
// Not process.exit: what is written to a pipe must arrive first.
process.exitCode = exitCode
