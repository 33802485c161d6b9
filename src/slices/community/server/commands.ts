import type { CommandOutcome } from '../../../platform/command-line/command-outcome.ts'

/** What this slice offers the command line. Loaded only when called for: a command starts fast and opens no database. */
export const communityCommands = [
  {
    name: 'welfare-council',
    summary: '社会福祉協議会が社会福祉法の要件に合うかを調べます',
    run: async (args: readonly string[], now: Date): Promise<CommandOutcome> =>
      (await import('./welfare-council/welfare-council-command.ts')).welfareCouncilCommand(args, now),
  },
]
