import { Button } from '../../../../../design/action/button.tsx'
import { type ClauseName, clauseNames } from '../../../domain/certification-case.ts'
import { clauseWords } from '../../../domain/facts/clause-words.ts'
import { clausesAfter, noMoneyClauseAfter, setNoMoneyClause, toggleClause } from '../what-if-edits.ts'
import type { EditFormProps } from './edit-form-props.ts'

export function ArticlesEdit({ written, edits, onEdit }: EditFormProps) {
  const clauses = clausesAfter(written, edits)
  const noMoneyClause = noMoneyClauseAfter(written, edits)
  return (
    <div className="space-y-4">
      <div>
        <p className="text-std-16B-170">カネの融通をしない旨の条項（第4号）</p>
        <p className="text-dns-14N-130 leading-150">現在：{noMoneyClauseWord(noMoneyClause)}</p>
        <div className="mt-1 flex flex-wrap gap-2">
          {noMoneyClause !== true && (
            <Button kind="secondary" onClick={() => onEdit(setNoMoneyClause(true))}>
              条項を加える
            </Button>
          )}
          {noMoneyClause !== false && (
            <Button kind="secondary" onClick={() => onEdit(setNoMoneyClause(false))}>
              条項を置かない
            </Button>
          )}
        </div>
      </div>
      <div>
        <p className="text-std-16B-170">そのほかの条項</p>
        {clauses === undefined && (
          <p className="text-dns-14N-130 leading-150">
            定款の条項は事例に書かれていません。一つ加えると、書かれていない条項は「ない」ものとして判定します。
          </p>
        )}
        <ul>
          {clauseNames.map((clause) => (
            <ClauseLine key={clause} clause={clause} clauses={clauses ?? []} onEdit={onEdit} />
          ))}
        </ul>
      </div>
    </div>
  )
}

const noMoneyClauseWord = (stated: boolean | undefined): string =>
  stated === undefined ? '不明' : stated ? 'あり' : 'なし'

function ClauseLine({
  clause,
  clauses,
  onEdit,
}: {
  clause: ClauseName
  clauses: readonly ClauseName[]
  onEdit: EditFormProps['onEdit']
}) {
  const isStated = clauses.includes(clause)
  const action = isStated ? '除く' : '加える'
  return (
    <li className="flex items-center justify-between gap-2 border-b border-solid-gray-300">
      <span>
        <span aria-hidden="true">{isStated ? '○ ' : '− '}</span>
        {clauseWords[clause]}
        <span className="sr-only">{isStated ? '（あり）' : '（なし）'}</span>
      </span>
      <Button
        kind="quiet"
        className="shrink-0"
        aria-label={`${action}：${clauseWords[clause]}`}
        onClick={() => onEdit(toggleClause(clauses, clause))}
      >
        {action}
      </Button>
    </li>
  )
}
