import { fail, type Result, succeed } from '../../../../foundation/result.ts'
import { answerText } from '../../../../platform/command-line/answer-text.ts'
import { type Answered, type FileCommand, runFileCommand } from '../../../../platform/command-line/run-file-command.ts'
import type { FileProblem } from '../../../../platform/files/located-document.ts'
import { type CriteriaAnswer, checkCriteria, isAnythingBroken } from '../../domain/check-criteria.ts'
import { reportOf, whatIfReport } from '../../domain/criteria-report.ts'
import { remarksOn, whatIfText } from './certify-text.ts'
import { beforeTheScheme, caseShape, certifyEdited, type FieldProblem } from './certify-value.ts'
import { readWhatIfs } from './read-what-if.ts'

const command: FileCommand<typeof caseShape> = {
  usage: 'certify FILE [--on YYYY-MM-DD] [--json] [--what-if EDIT]… [--schema]',
  shape: caseShape,
  repeatable: ['what-if'],
  answer: async ({ value, raw }, { file, on, repeated }) => {
    const before = checkCriteria(value, on)
    if (!before) return fail([inFile(file)(beforeTheScheme)])
    const sources = repeated['what-if'] ?? []
    if (sources.length === 0) return succeed(answered(before))

    const edits = await readWhatIfs(sources)
    if (!edits.ok) return edits
    const after = certifyEdited(raw, edits.value, on)
    if (!after.ok) return fail(after.failure.map(inFile(`${file} (--what-if)`)))
    return answeredWhatIf(before, after.value)
  },
}

const inFile =
  (file: string) =>
  (problem: FieldProblem): FileProblem => ({ file, line: null, ...problem })

const answered = (answer: CriteriaAnswer): Answered => ({
  anythingBroken: isAnythingBroken(answer),
  document: reportOf(answer),
  text: answerText(answer, remarksOn(answer)),
})

function answeredWhatIf(before: CriteriaAnswer, after: CriteriaAnswer): Result<Answered, never> {
  const report = whatIfReport(before, after)
  return succeed({
    anythingBroken: isAnythingBroken(after),
    document: report,
    text: `${whatIfText(report)}\n${answerText(after, remarksOn(after))}`,
  })
}

/** `renkei certify FILE …`: opens no database. */
export const certify = (args: readonly string[], now: Date) => runFileCommand(command, args, now)
