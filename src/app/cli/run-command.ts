import { type CommandOutcome, wrongCall } from '../../platform/command-line/command-outcome.ts'
import type { Command } from './command-table.ts'

const usageOf = (commands: readonly Command[]): string =>
  [
    'npm run --silent renkei -- <コマンド> …',
    '',
    ...commands.map(({ name, summary }) => `  ${name.padEnd(20)}${summary}`),
    '',
    '各コマンドの使い方は <コマンド> --help で表示します。',
  ].join('\n')

/** Finds the command whose words the arguments begin with, and runs it with the rest. */
export async function runCommand(
  commands: readonly Command[],
  args: readonly string[],
  now: Date,
): Promise<CommandOutcome> {
  const [first] = args
  if (first === undefined || first === 'help' || first === '--help' || first === '-h') {
    return { exitCode: first === undefined ? 2 : 0, output: `使い方: ${usageOf(commands)}\n`, errors: '' }
  }
  const command = commands.find(({ name }) => name.split(' ').every((word, index) => args[index] === word))
  if (command) return command.run(args.slice(command.name.split(' ').length), now)
  return wrongCall(`「${first}」というコマンドはありません。`, usageOf(commands), args)
}
