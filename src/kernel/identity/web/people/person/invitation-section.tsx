import { AskOnce } from '../../../../../design/action/ask-once.tsx'
import { Section } from '../../../../../design/page/section.tsx'
import { InstantText } from '../../../../../design/text/instant-text.tsx'
import { refusalOf, useChange } from '../../../../../platform/browser/use-change.ts'
import { listPeople, withdrawInvitation } from '../../../contract/people-endpoints.ts'
import { inviteAddress } from '../addresses.ts'
import type { Person } from '../person-state.ts'

export function InvitationSection({
  person,
  invitation,
  open,
}: {
  person: Person
  invitation: NonNullable<Person['invitation']>
  open: boolean
}) {
  const { send } = useChange(listPeople)
  return (
    <Section title="招待">
      {open ? (
        <>
          <p>
            まだ使われていません。
            <InstantText instant={invitation.expiresAt} />
            まで使えます。アドレスは作ったときに一度だけ表示しました。なくしたときは、取り消してから招待し直してください。
          </p>
          <div className="mt-3">
            <AskOnce
              label="招待を取り消す"
              title={`${person.name}さんへの招待を取り消しますか`}
              action="取り消す"
              onAgreed={async () => refusalOf(await send(withdrawInvitation, { params: { account: person.account } }))}
            >
              <p>渡したアドレスは使えなくなり、申し出た役割も取り消されます。もう一度招待することはできます。</p>
            </AskOnce>
          </div>
        </>
      ) : (
        <p>
          使われないまま、
          <InstantText instant={invitation.expiresAt} />
          に期限が切れました。<a href={inviteAddress}>招待し直す</a>ことができます。
        </p>
      )}
    </Section>
  )
}
