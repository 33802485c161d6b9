import { fail, succeed } from '../../../../foundation/result.ts'
import { answerText, anythingBroken } from '../../../../platform/command-line/answer-text.ts'
import type { CommandOutcome } from '../../../../platform/command-line/command-outcome.ts'
import { type FileCommand, runFileCommand } from '../../../../platform/command-line/run-file-command.ts'
import { bedTransferShape } from '../../contract/bed-transfer-shape.ts'
import { bedFunctions, bedFunctionWords } from '../../domain/bed-transfer/bed-transfer-facts.ts'
import { type BedTransferAnswer, checkBedTransfer } from '../../domain/bed-transfer/check-bed-transfer.ts'
import { beforeTheSchemeWords } from '../../domain/law-version.ts'

const command: FileCommand<typeof bedTransferShape> = {
  usage: 'bed-transfer FILE [--json] [--schema]',
  shape: bedTransferShape,
  dayInFile: true,
  answer: ({ value, document }, { file, on: today }) => {
    const answer = checkBedTransfer(value, today)
    if (!answer) {
      const line = document.lineOf(['applicationOn'])
      return fail([{ file, line, field: 'applicationOn', message: beforeTheSchemeWords }])
    }
    const printed = printable(answer)
    return succeed({
      anythingBroken: anythingBroken(printed),
      document: answer,
      text: answerText(printed, totalsText(answer)),
    })
  },
}

const printable = ({ applicant, on, lawVersion, requirements }: BedTransferAnswer) => ({
  case: `病床の融通(申請者: ${applicant ?? '不明'})`,
  on,
  lawVersion,
  criteria: requirements,
  gates: [],
})

function totalsText({ totals }: BedTransferAnswer): readonly string[] {
  const words = { ...bedFunctionWords, total: '合計' }
  const number = (beds: number | null) => (beds === null ? '不明' : `${beds}床`)
  return ([...bedFunctions, 'total'] as const).map(
    (each) => `${words[each]}: ${number(totals.before[each])} → ${number(totals.after[each])}`,
  )
}

/** `renkei bed-transfer FILE`: whether a transfer meets 法30条の4第12項 and its ordinances. Opens no database. */
export const bedTransferCommand = (args: readonly string[], now: Date): Promise<CommandOutcome> =>
  runFileCommand(command, args, now)
