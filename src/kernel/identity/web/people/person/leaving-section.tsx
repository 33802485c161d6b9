import { AskOnce } from '../../../../../design/action/ask-once.tsx'
import { Section } from '../../../../../design/page/section.tsx'
import { refusalOf, useChange } from '../../../../../platform/browser/use-change.ts'
import { deactivatePerson, listPeople } from '../../../contract/people-endpoints.ts'
import type { Person } from '../person-state.ts'

export function LeavingSection({ person, isMe }: { person: Person; isMe: boolean }) {
  const { send } = useChange(listPeople)
  return (
    <Section title="離任">
      {isMe ? (
        <p>自分の利用は止められません。離任するときは、別の管理者に頼んでください。</p>
      ) : (
        <>
          <p>退職、異動などで所属先を離れたら、その日のうちに止めてください。</p>
          <div className="mt-3">
            <AskOnce
              label="この人の利用を止める"
              title={`${person.name}さんの利用を止めますか`}
              action="今すぐ止める"
              onAgreed={async () =>
                refusalOf(await send(deactivatePerson, { params: { account: person.account }, body: {} }))
              }
            >
              <ul className="list-disc space-y-1 pl-6">
                <li>役割がすべて終わり、開いている画面を含め、すべての端末から5秒以内に締め出されます。</li>
                <li>確認待ちの役割と、使われていない招待は取り消されます。</li>
                <li>
                  ほかの所属がなければ、パスワード、認証アプリ、パスキーも消えます。戻るときは招待からやり直します。
                </li>
                <li>これまでの記録は、この人の名前とともに残ります。</li>
              </ul>
            </AskOnce>
          </div>
        </>
      )}
    </Section>
  )
}
