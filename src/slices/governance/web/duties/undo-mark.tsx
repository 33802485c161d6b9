import { AskOnce } from '../../../../design/action/ask-once.tsx'
import { refusalOf, useChange } from '../../../../platform/browser/use-change.ts'
import { showDuties, undoDutyMark } from '../../contract/duties/duty-endpoints.ts'

export function UndoMark({ mark, title }: { mark: { readonly id: string }; title: string }) {
  const { send } = useChange(showDuties)
  return (
    <div data-screen-only>
      <AskOnce
        kind="quiet"
        label="取り消す"
        name={`${title}の「済み」を取り消す`}
        title="「済み」の記録を取り消しますか"
        action="取り消す"
        onAgreed={async () => refusalOf(await send(undoDutyMark, { params: { markId: mark.id } }))}
      >
        <p>「{title}」は、まだ済んでいない義務に戻ります。取り消したことと前の記録は残ります。</p>
      </AskOnce>
    </div>
  )
}
