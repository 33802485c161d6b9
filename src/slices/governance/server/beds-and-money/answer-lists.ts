import { type RuleAnswer, reportRule } from '../../../../foundation/rule-answer.ts'

/** Answers as an endpoint gives them: missing facts as sentences, lists that may be handed on. */
export const reported = (answers: readonly RuleAnswer[]) =>
  answers.map(reportRule).map(({ because, missing, warnings, ...answer }) => ({
    ...answer,
    because: [...because],
    missing: [...missing],
    warnings: [...warnings],
  }))
