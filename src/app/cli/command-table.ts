import type { CommandOutcome } from '../../platform/command-line/command-outcome.ts'
import { governanceCommands } from '../../slices/governance/server/commands.ts'

export interface Command {
  /** One or two words as typed: `certify`, `audit verify`. */
  readonly name: string
  /** One Japanese line for the list of commands. */
  readonly summary: string
  readonly run: (args: readonly string[], now: Date) => Promise<CommandOutcome>
}

export const commands: readonly Command[] = [...governanceCommands]
