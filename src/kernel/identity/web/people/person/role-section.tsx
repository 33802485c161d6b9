import { AskOnce } from '../../../../../design/action/ask-once.tsx'
import { Button } from '../../../../../design/action/button.tsx'
import { Section } from '../../../../../design/page/section.tsx'
import { Notice } from '../../../../../design/state/notice.tsx'
import { DateText } from '../../../../../design/text/date-text.tsx'
import type { CalendarDate } from '../../../../../foundation/calendar-date.ts'
import { refusalOf, useChange } from '../../../../../platform/browser/use-change.ts'
import { declineRole, endRole, listPeople } from '../../../contract/people-endpoints.ts'
import { roleNames } from '../../../domain/role.ts'
import { type HeldRole, heldRoles, type Person } from '../person-state.ts'
import { ProposeRoleForm } from './propose-role-form.tsx'

export function RoleSection({ person, today, isMe }: { person: Person; today: CalendarDate; isMe: boolean }) {
  const held = heldRoles(person, today)
  return (
    <Section title="役割">
      {held.length === 0 && <p>今持っている役割はありません。</p>}
      <ul className="divide-y divide-solid-gray-300">
        {held.map((role) => (
          <HeldItem
            key={`${role.role} ${role.from}`}
            person={person}
            held={role}
            isMe={isMe}
            isLast={held.length === 1}
          />
        ))}
        {person.proposals
          .filter(({ mayConfirm }) => !mayConfirm)
          .map((proposal) => (
            <ProposedItem key={proposal.id} name={person.name} proposal={proposal} />
          ))}
      </ul>
      {isMe && <p className="mt-2">自分の役割を終わらせることと、確認することは、別の管理者だけができます。</p>}
      {held.length > 0 && <ProposeRoleForm person={person} held={held} />}
    </Section>
  )
}

const line = 'flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2'

function HeldItem({
  person,
  held: { role, from, until },
  isMe,
  isLast,
}: {
  person: Person
  held: HeldRole
  isMe: boolean
  isLast: boolean
}) {
  const { send } = useChange(listPeople)
  return (
    <li className={line}>
      <span>
        <span className="text-std-16B-170">{roleNames[role]}</span>　<DateText date={from} />
        から{until && <DateText date={until} />}
        {until && 'の前日まで'}
      </span>
      {!isMe && (
        <AskOnce
          label="終わらせる"
          name={`「${roleNames[role]}」を終わらせる`}
          kind="quiet"
          title={`${person.name}さんの「${roleNames[role]}」を終わらせますか`}
          action="今終わらせる"
          onAgreed={async () => refusalOf(await send(endRole, { params: { account: person.account, role } }))}
        >
          <p>
            この役割で見られたもの、できたことは、今この時から使えなくなります。
            {isLast && '最後の役割なので、すべての端末のサインインも5秒以内に終わります。'}
            もう一度与えるには、申し出と別の管理者の確認が要ります。
          </p>
        </AskOnce>
      )}
    </li>
  )
}

function ProposedItem({ name, proposal }: { name: string; proposal: Person['proposals'][number] }) {
  const { send, busy, problem } = useChange(listPeople)
  return (
    <li className={line}>
      <span>
        <span className="text-std-16B-170">{roleNames[proposal.role]}</span>　別の管理者の確認を待っています
      </span>
      <Button
        kind="quiet"
        busy={busy}
        aria-label={`${name}さんの「${roleNames[proposal.role]}」の申し出を取り下げる`}
        onClick={() => send(declineRole, { params: { proposal: proposal.id } })}
      >
        取り下げる
      </Button>
      {problem && <Notice kind="error" title={problem.title} announce />}
    </li>
  )
}
