import { useState } from 'react'
import { SelectField } from '../../../../../design/form/select-field.tsx'
import { TextField } from '../../../../../design/form/text-field.tsx'
import { Section } from '../../../../../design/page/section.tsx'
import { EmptyState } from '../../../../../design/state/empty-state.tsx'
import { Table } from '../../../../../design/table/table.tsx'
import { Badge } from '../../../../../design/text/badge.tsx'
import { type Interest, interestOf, type MatterInterest } from '../../../domain/bodies/interested-directors.ts'
import type { Bodies } from '../body-words.ts'

const elsewhere = ''

/** Who takes no part in the board's resolution on dealings with a body. Nothing is stored: the declarations decide. */
export function InterestsView({ bodies: { officers, members, seesDeclarations } }: { bodies: Bodies }) {
  const [member, setMember] = useState(members[0]?.name ?? elsewhere)
  const [written, setWritten] = useState('')
  const directors = officers.filter(({ post }) => post === 'director')
  const body = member === elsewhere ? written.trim() : member
  const matter: MatterInterest = body ? { kind: 'dealing', body } : { kind: 'noPersonalInterest' }
  return (
    <Section
      title="この相手方との取引を理事会で決めるとき、加われない理事は誰か"
      note="特別の利害関係のある理事は、理事会の議決に加わることができません（一般法95条2項、84条1項）。社員である法人の役職を兼ねること自体は妨げられません。"
    >
      {!seesDeclarations ? (
        <EmptyState title="兼職の申告は、法人の中だけで扱います。">
          理事の兼職は、法人の役職員と、監督する都道府県だけが見られます。
        </EmptyState>
      ) : directors.length === 0 ? (
        <EmptyState title="この日の理事の記録はありません。" />
      ) : (
        <>
          <div className="mb-4 grid max-w-[44rem] gap-4 md:grid-cols-2">
            <SelectField
              id="interest-member"
              label="相手方"
              need="none"
              value={member}
              onChange={(event) => setMember(event.target.value)}
              choices={[
                ...members.map(({ name }) => ({ value: name, label: name })),
                { value: elsewhere, label: '社員以外の法人' },
              ]}
            />
            {member === elsewhere && (
              <TextField
                id="interest-body"
                label="法人の名称"
                need="none"
                value={written}
                onChange={(event) => setWritten(event.target.value)}
              />
            )}
          </div>
          <Table
            caption={body ? `${body}との取引` : '相手方を選んでください'}
            rows={directors}
            rowKey={({ termId }) => termId}
            columns={[
              { key: 'name', header: '理事', rowHeader: true, cell: (row) => row.name },
              {
                key: 'interest',
                header: '議決',
                cell: (row) => (
                  <InterestMark
                    interest={interestOf({ id: row.personId, name: row.name, posts: row.declared?.posts }, matter)}
                  />
                ),
              },
              {
                key: 'because',
                header: '理由',
                cell: (row) =>
                  interestOf({ id: row.personId, name: row.name, posts: row.declared?.posts }, matter).because,
              },
            ]}
          />
        </>
      )}
    </Section>
  )
}

function InterestMark({ interest: { interested } }: { interest: Interest }) {
  if (interested === undefined) return <Badge tone="yellow">人が判断する</Badge>
  return interested ? <Badge tone="red">加われない</Badge> : <Badge tone="green">加われる</Badge>
}
