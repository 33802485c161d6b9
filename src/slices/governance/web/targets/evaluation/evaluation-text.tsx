import { DateText } from '../../../../../design/text/date-text.tsx'
import { DefinitionList } from '../../../../../design/text/definition-list.tsx'

export const EvaluationText = ({
  evaluation: { evaluatedOn, meeting, text },
}: {
  evaluation: { readonly evaluatedOn: string; readonly meeting: string; readonly text: string }
}) => (
  <DefinitionList
    items={[
      { term: '評価した日', value: <DateText date={evaluatedOn} weekday /> },
      { term: '会議', value: meeting },
      { term: '評価', value: <span className="whitespace-pre-line">{text}</span> },
    ]}
  />
)
