import { Table } from '../../../../../design/table/table.tsx'
import { Badge } from '../../../../../design/text/badge.tsx'
import { DateText } from '../../../../../design/text/date-text.tsx'
import { type Bodies, causeWords, postWords, type ShownOfficer } from '../body-words.ts'
import { DeclarationForm } from '../forms/declaration-form.tsx'
import { EndForm } from '../forms/end-form.tsx'

export function OfficerTable({ bodies }: { bodies: Bodies }) {
  const { officers, mayRecord, seesDeclarations, on } = bodies
  return (
    <Table
      caption="この日に在任する理事・監事"
      captionHidden
      wide
      rows={officers}
      rowKey={({ termId }) => termId}
      columns={[
        {
          key: 'name',
          header: '氏名',
          rowHeader: true,
          className: 'lg:min-w-[9rem]',
          cell: (row) => (
            <>
              {row.name}
              {row.represents && (
                <>
                  {' '}
                  <Badge tone="blue">代表理事</Badge>
                </>
              )}
            </>
          ),
        },
        { key: 'post', header: '役職', className: 'lg:whitespace-nowrap', cell: (row) => postWords[row.post] },
        {
          key: 'from',
          header: '就任',
          className: 'lg:whitespace-nowrap',
          cell: (row) => <DateText date={row.fromOn} />,
        },
        {
          key: 'term',
          header: '任期',
          className: 'lg:min-w-[12rem]',
          cell: (row) => <TermEnd officer={row} on={on} />,
        },
        ...(seesDeclarations
          ? [{ key: 'posts', header: 'ほかの法人の役職', cell: (row: ShownOfficer) => <Posts officer={row} /> }]
          : []),
        ...(mayRecord
          ? [
              {
                key: 'record',
                header: '記録',
                stacked: true,
                className: 'lg:min-w-[12rem]',
                cell: (row: ShownOfficer) => (
                  <>
                    <DeclarationForm officer={row} />
                    <EndForm term={row} />
                  </>
                ),
              },
            ]
          : []),
      ]}
    />
  )
}

/** What the records say of the end first, then what law and articles say. */
function TermEnd({ officer, on }: { officer: ShownOfficer; on: string }) {
  const { lastOn, endCause, termEndsOn, ofYearEndingOn, termNotes, termArticle } = officer
  if (lastOn) {
    return (
      <>
        <DateText date={lastOn} />
        まで（{endCause ? causeWords[endCause] : '終任'}）
      </>
    )
  }
  return (
    <>
      {termEndsOn && (
        <p>
          <DateText date={termEndsOn} />
          まで{termEndsOn < on && <Badge tone="red">満了しています</Badge>}
        </p>
      )}
      {!termEndsOn && ofYearEndingOn && (
        <p>
          <DateText date={ofYearEndingOn} />
          に終わる事業年度の定時社員総会の終結の時まで
        </p>
      )}
      {termNotes.map((note) => (
        <p key={note} className="text-dns-14N-130 leading-160">
          {note}
        </p>
      ))}
      <p className="text-dns-14N-130 leading-160 text-solid-gray-700">{termArticle}</p>
    </>
  )
}

function Posts({ officer: { declared } }: { officer: ShownOfficer }) {
  if (!declared?.posts) return <span className="text-solid-gray-700">申告の記録なし</span>
  if (declared.posts.length === 0) return 'なし'
  return (
    <ul>
      {declared.posts.map(({ body, represents, forProfit }) => (
        <li key={body}>
          {body}
          {represents && '（代表）'}
          {forProfit && (
            <>
              {' '}
              <Badge tone="yellow">営利</Badge>
            </>
          )}
        </li>
      ))}
    </ul>
  )
}
