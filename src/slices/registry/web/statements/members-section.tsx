import { Section } from '../../../../design/page/section.tsx'
import { Table } from '../../../../design/table/table.tsx'
import { japaneseDay } from '../../../../design/text/date-text.tsx'
import type { AllianceEntry } from '../../domain/alliance-entry.ts'
import type { Member } from '../../domain/alliance-member.ts'
import { NotStated, StatementList } from './statement-list.tsx'

const kindNames = { participant: '参加法人等', plainMember: '社員（参加法人等以外）' } as const

export function MembersSection({ entry }: { entry: AllianceEntry }) {
  return (
    <Section id="members" title={`参加法人・社員（${entry.members.length}）`}>
      {entry.members.length === 0 ? (
        <NotStated />
      ) : (
        <Table
          caption="参加法人と社員"
          captionHidden
          rows={entry.members}
          rowKey={(member) => member.name}
          columns={[
            { key: 'name', header: '名称', rowHeader: true, cell: (member) => member.name },
            { key: 'kind', header: '種別', cell: (member) => (member.kind ? kindNames[member.kind] : <NotStated />) },
            { key: 'joined', header: '加入日', cell: (member) => <Joined member={member} /> },
            {
              key: 'names',
              header: '資料での記載',
              cell: (member) => (
                <StatementList statements={member.names.map((each) => ({ citation: each, text: each.value }))} />
              ),
            },
          ]}
        />
      )}
    </Section>
  )
}

const Joined = ({ member }: { member: Member }) => (
  <StatementList statements={member.joined.map((each) => ({ citation: each, text: japaneseDay(each.value) }))} />
)
