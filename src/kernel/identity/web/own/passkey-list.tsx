import { AskOnce } from '../../../../design/action/ask-once.tsx'
import { Section } from '../../../../design/page/section.tsx'
import { InstantText } from '../../../../design/text/instant-text.tsx'
import { refusalOf, useChange } from '../../../../platform/browser/use-change.ts'
import type { OutputOf } from '../../../../platform/contract/endpoint.ts'
import { showFactors } from '../../contract/factor-endpoints.ts'
import { removePasskey } from '../../contract/passkey-endpoints.ts'
import { AddPasskey } from '../completion/passkey-buttons.tsx'
import { useProvedAnew } from '../proof/use-proved-anew.ts'

type Passkey = OutputOf<typeof showFactors>['passkeys'][number]

export function PasskeyList({ passkeys, onAdded }: { passkeys: readonly Passkey[]; onAdded: () => void }) {
  return (
    <Section title="パスキー" note="端末ごとに登録します。1つなくしても困らないように、2つ以上をおすすめします。">
      {passkeys.length === 0 && <p>登録されていません。</p>}
      <ul className="divide-y divide-solid-gray-300">
        {passkeys.map((passkey) => (
          <PasskeyItem key={passkey.id} passkey={passkey} />
        ))}
      </ul>
      <div className="mt-3">
        <AddPasskey onAnswered={onAdded} />
      </div>
    </Section>
  )
}

function PasskeyItem({ passkey }: { passkey: Passkey }) {
  const { send } = useChange(showFactors)
  const proved = useProvedAnew()
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2">
      <span>
        <span className="text-std-16B-170">{passkey.label}</span>
        <span className="block text-dns-14N-130 leading-150">
          <InstantText instant={passkey.createdAt} />
          に登録、
          {passkey.lastUsedAt ? (
            <>
              最後の利用 <InstantText instant={passkey.lastUsedAt} />
            </>
          ) : (
            'まだ使っていません'
          )}
        </span>
      </span>
      <AskOnce
        label="取り消す"
        name={`パスキー「${passkey.label}」を取り消す`}
        kind="quiet"
        title={`パスキー「${passkey.label}」を取り消しますか`}
        action="取り消す"
        onAgreed={async () => refusalOf(await proved(() => send(removePasskey, { params: { passkey: passkey.id } })))}
      >
        <p>
          この端末のパスキーでは、サインインも再開もできなくなります。端末に残ったパスキーは、端末の設定から消してください。
        </p>
      </AskOnce>
    </li>
  )
}
