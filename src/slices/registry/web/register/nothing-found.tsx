import { LinkButton } from '../../../../design/action/link-button.tsx'
import { EmptyState } from '../../../../design/state/empty-state.tsx'
import { registerAddress } from '../addresses.ts'
import { isNarrowed, type RegisterFilter } from './register-filter.ts'

/** Says which condition may be the reason: most filters look only at what documents state. */
export function NothingFound({ filter }: { filter: RegisterFilter }) {
  if (!isNarrowed(filter)) {
    return (
      <EmptyState title="登録簿には、まだ法人がありません。">運営者が資料を取り込むと、ここに並びます。</EmptyState>
    )
  }
  return (
    <EmptyState title="条件に合う法人はありません。">
      {filter.q && <p>「{filter.q}」を含む名称・参加法人・施設・市区町村は、登録簿の資料にありません。</p>}
      {filter.activity && (
        <p>取組は、資料に記載のある法人だけを探せます。記載がないことは、行っていないことを意味しません。</p>
      )}
      <p>
        <LinkButton href={registerAddress}>条件を解除して、すべての法人を見る</LinkButton>
      </p>
    </EmptyState>
  )
}
