import { Section } from '../../../../../design/page/section.tsx'
import { EmptyState } from '../../../../../design/state/empty-state.tsx'
import { Table } from '../../../../../design/table/table.tsx'
import { DateText } from '../../../../../design/text/date-text.tsx'
import { type Bodies, memberKindWords } from '../body-words.ts'
import { MemberForm } from '../forms/member-form.tsx'

const unknown = '不明'
const personWords = { corporation: '法人', individual: '個人' } as const

export function MembersView({ bodies: { members, mayRecord } }: { bodies: Bodies }) {
  const votes = members.every((each) => each.votes !== null)
    ? members.reduce((sum, each) => sum + (each.votes ?? 0), 0)
    : null
  return (
    <Section
      title="社員と議決権"
      note="入会と退社は「社員と入退会」で行います。ここには、認定基準の判定に要る資格と議決権の記録を示します。"
    >
      {members.length === 0 ? (
        <EmptyState title="この日の社員の記録はありません。" />
      ) : (
        <Table
          caption={`この日の社員 ${members.length}、議決権の総数 ${votes ?? unknown}`}
          rows={members}
          rowKey={({ organisationId }) => organisationId}
          columns={[
            { key: 'name', header: '名称', rowHeader: true, className: 'md:min-w-[14rem]', cell: (row) => row.name },
            { key: 'kind', header: '区分', cell: (row) => (row.kind ? memberKindWords[row.kind] : unknown) },
            {
              key: 'basis',
              header: '法70条1項',
              cell: (row) => (row.kind === 'plainMember' ? '–' : row.basis ? `第${row.basis}号` : unknown),
            },
            { key: 'person', header: '法人・個人', cell: (row) => (row.person ? personWords[row.person] : unknown) },
            { key: 'votes', header: '議決権', numeric: true, cell: (row) => row.votes ?? unknown },
            {
              key: 'joined',
              header: '加入',
              cell: (row) => (row.joinedOn ? <DateText date={row.joinedOn} /> : unknown),
            },
            ...(mayRecord
              ? [
                  {
                    key: 'record',
                    header: '記録',
                    stacked: true,
                    cell: (row: Bodies['members'][number]) => <MemberForm member={row} />,
                  },
                ]
              : []),
          ]}
        />
      )}
    </Section>
  )
}
