import { succeed } from '../../../../foundation/result.ts'
import { answerText, anythingBroken } from '../../../../platform/command-line/answer-text.ts'
import type { CommandOutcome } from '../../../../platform/command-line/command-outcome.ts'
import { type FileCommand, runFileCommand } from '../../../../platform/command-line/run-file-command.ts'
import { welfareCouncilCaseShape } from '../../contract/welfare-council-case-shape.ts'
import { checkCouncil } from '../../domain/check-council.ts'
import { levelNames } from '../../domain/council-case.ts'
import { locateCouncil } from './locate-council.ts'

const command: FileCommand<typeof welfareCouncilCaseShape> = {
  usage: 'welfare-council FILE [--on YYYY-MM-DD] [--json] [--schema]',
  shape: welfareCouncilCaseShape,
  answer: (read, { file, on }) => {
    const located = locateCouncil(read, file)
    if (!located.ok) return located
    const answer = checkCouncil(located.value, on)
    const text = answerText(answer, [`種別: ${levelNames[located.value.level]}`])
    return succeed({ anythingBroken: anythingBroken(answer), document: answer, text })
  },
}

/** Whether a social welfare council meets 社会福祉法109–111条. Opens no database. */
export const welfareCouncilCommand = (args: readonly string[], now: Date): Promise<CommandOutcome> =>
  runFileCommand(command, args, now)
