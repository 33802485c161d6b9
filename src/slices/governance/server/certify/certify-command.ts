import { fail, succeed } from '../../../../foundation/result.ts'
import { answerText, anythingBroken } from '../../../../platform/command-line/answer-text.ts'
import { type FileCommand, runFileCommand } from '../../../../platform/command-line/run-file-command.ts'
import type { FileProblem } from '../../../../platform/files/located-document.ts'
import { checkCriteria } from '../../domain/check-criteria.ts'
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
    if (!before) return fail([inFile(file, beforeTheScheme)])
    const sources = repeated['what-if'] ?? []
    if (sources.length === 0) {
      const report = reportOf(before)
      const text = answerText(report, remarksOn(report))
      return succeed({ anythingBroken: anythingBroken(report), document: report, text })
    }
    const edits = await readWhatIfs(sources)
    if (!edits.ok) return edits
    const after = certifyEdited(raw, edits.value, on)
    if (!after.ok) return fail(after.failure.map((problem) => inFile(`${file} (--what-if)`, problem)))
    const report = whatIfReport(before, after.value)
    const text = `${whatIfText(report)}\n${answerText(report.after, remarksOn(report.after))}`
    return succeed({ anythingBroken: anythingBroken(report.after), document: report, text })
  },
}

const inFile = (file: string, problem: FieldProblem): FileProblem => ({ file, line: null, ...problem })

/** An edit written as a YAML list begins with `- `, which the option parser would take for an option. */
const withEditsAttached = (args: readonly string[]): readonly string[] =>
  args.flatMap((arg, index) => {
    if (args[index - 1] === '--what-if' && arg.startsWith('- ')) return [`--what-if=${arg}`]
    return arg === '--what-if' && args[index + 1]?.startsWith('- ') ? [] : [arg]
  })

/** `renkei certify FILE …`: opens no database. */
export const certify = (args: readonly string[], now: Date) => runFileCommand(command, withEditsAttached(args), now)
