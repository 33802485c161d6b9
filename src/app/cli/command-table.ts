import type { CommandOutcome } from '../../platform/command-line/command-outcome.ts'
import { communityCommands } from '../../slices/community/server/commands.ts'
import { governanceCommands } from '../../slices/governance/server/commands.ts'

export interface Command {
  /** One or two words as typed: `certify`, `audit verify`. */
  readonly name: string
  /** One Japanese line for the list of commands. */
  readonly summary: string
  readonly run: (args: readonly string[], now: Date) => Promise<CommandOutcome>
}

export const commands: readonly Command[] = [
  ...governanceCommands,
  ...communityCommands,
  {
    name: 'audit verify',
    summary: '監査証跡が改変されていないかを調べます',
    run: async (args, now) => (await import('./audit-verify.ts')).auditVerify(args, now),
  },
]
