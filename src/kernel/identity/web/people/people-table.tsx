import { Table } from '../../../../design/table/table.tsx'
import { Badge, type BadgeTone } from '../../../../design/text/badge.tsx'
import { InstantText } from '../../../../design/text/instant-text.tsx'
import type { CalendarDate } from '../../../../foundation/calendar-date.ts'
import { roleNames } from '../../domain/role.ts'
import { personAddress } from './addresses.ts'
import { heldRoles, type Person, type PersonState, stateOf, stateWords } from './person-state.ts'

const tones: Readonly<Record<PersonState, BadgeTone>> = {
  active: 'green',
  invited: 'blue',
  expired: 'red',
  awaitingRole: 'yellow',
  left: 'neutral',
}

export const StateBadge = ({ state }: { state: PersonState }) => <Badge tone={tones[state]}>{stateWords[state]}</Badge>

export function PeopleTable({
  people,
  on,
}: {
  people: readonly Person[]
  on: { readonly today: CalendarDate; readonly now: Date }
}) {
  return (
    <Table
      caption="構成員"
      captionHidden
      rows={people}
      rowKey={({ account }) => account}
      columns={[
        {
          key: 'name',
          header: '氏名',
          rowHeader: true,
          cell: (person) => (
            <>
              <a href={personAddress(person.account)} className="inline-block py-0.5">
                {person.name}
              </a>
              <span className="block text-dns-14N-130 leading-150">{person.email}</span>
            </>
          ),
        },
        { key: 'state', header: '状態', cell: (person) => <StateBadge state={stateOf(person, on)} /> },
        { key: 'roles', header: '役割', cell: (person) => <Roles person={person} today={on.today} /> },
        {
          key: 'seen',
          header: '最後の利用',
          cell: ({ lastSeenAt }) => (lastSeenAt ? <InstantText instant={lastSeenAt} /> : 'まだありません'),
        },
      ]}
    />
  )
}

function Roles({ person, today }: { person: Person; today: CalendarDate }) {
  const held = heldRoles(person, today)
  if (held.length + person.proposals.length === 0) return 'ありません'
  return (
    <ul>
      {held.map(({ role, from }) => (
        <li key={`${role} ${from}`}>{roleNames[role]}</li>
      ))}
      {person.proposals.map(({ id, role }) => (
        <li key={id} className="text-solid-gray-700">
          {roleNames[role]}（確認待ち）
        </li>
      ))}
    </ul>
  )
}
