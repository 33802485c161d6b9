import { type Column, Table } from '../../../../design/table/table.tsx'
import { Badge, type BadgeTone } from '../../../../design/text/badge.tsx'
import { DateText } from '../../../../design/text/date-text.tsx'
import {
  type Membership,
  type MembershipState,
  memberKindNames,
  membershipState,
  membershipStateNames,
} from '../member-words.ts'

const tones: Readonly<Record<MembershipState, BadgeTone>> = {
  current: 'green',
  leaving: 'yellow',
  over: 'neutral',
  coming: 'blue',
}

const columns = (today: string): readonly Column<Membership>[] => [
  {
    key: 'organisation',
    header: '社員',
    rowHeader: true,
    cell: ({ organisation, isOwn }) => (
      <>
        {organisation}
        {isOwn && '（所属先）'}
      </>
    ),
  },
  { key: 'kind', header: '区分', cell: ({ memberKind }) => memberKindNames[memberKind] },
  { key: 'from', header: '入会の日', cell: ({ joinedOn }) => <DateText date={joinedOn} /> },
  {
    key: 'until',
    header: '脱退の日',
    cell: ({ withdrawnOn }) => (withdrawnOn === null ? '決まっていない' : <DateText date={withdrawnOn} />),
  },
  {
    key: 'state',
    header: '状態',
    cell: (each) => {
      const state = membershipState(each, today)
      return <Badge tone={tones[state]}>{membershipStateNames[state]}</Badge>
    },
  },
]

export const MemberTable = ({ memberships, today }: { memberships: readonly Membership[]; today: string }) => (
  <Table
    caption="社員と在籍の期間。脱退した社員は、脱退の日からこの表に載りません。"
    columns={columns(today)}
    rows={memberships}
    rowKey={({ id }) => id}
  />
)
