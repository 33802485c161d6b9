import { AskOnce } from '../../../../design/action/ask-once.tsx'
import { Notice } from '../../../../design/state/notice.tsx'
import { InstantText } from '../../../../design/text/instant-text.tsx'
import { refusalOf, useChange } from '../../../../platform/browser/use-change.ts'
import { declineRecovery } from '../../contract/factor-endpoints.ts'
import { showSession } from '../../contract/session-endpoints.ts'

/** Told wherever the person is signed in: somebody holds one of the person's codes. */
export function AskedRecovery({ at }: { at: string }) {
  const { send } = useChange(showSession)
  return (
    <Notice kind="warning" title="あなたのアカウントの回復が求められています。">
      <p>
        <InstantText instant={at} />
        に、回復コードが使われました。ご自分でしたのなら、このままお待ちください。心当たりがなければ、すぐに取り消してください。
      </p>
      <div className="mt-3">
        <AskOnce
          label="回復を取り消す"
          title="この回復を取り消しますか"
          action="取り消す"
          onAgreed={async () => refusalOf(await send(declineRecovery, {}))}
        >
          <p>
            求めた端末を含め、ほかの端末のサインインがすべて終わります。残りの回復コードも人に知られているおそれがあるので、作り直してください。
          </p>
        </AskOnce>
      </div>
    </Notice>
  )
}
