import { Section } from '../../../../design/page/section.tsx'
import { EmptyState } from '../../../../design/state/empty-state.tsx'
import { Notice } from '../../../../design/state/notice.tsx'
import { Table } from '../../../../design/table/table.tsx'
import { Badge } from '../../../../design/text/badge.tsx'
import { DateText } from '../../../../design/text/date-text.tsx'
import { Disclosure } from '../../../../design/text/disclosure.tsx'
import {
  dueStateNames,
  filingStateNames,
  sentBackAndOpen,
  undatedStateNames,
  yearEndOf,
} from '../../domain/filing-state.ts'
import type { AllianceFile } from '../file/file-answer.ts'
import { PaperLinks } from '../paper-links.tsx'
import { dueTones } from '../words.ts'
import { AnswerFiling } from './answer-filing.tsx'
import { FilingForm } from './filing-form.tsx'
import { Retractions, RetractReceipt } from './retract-receipt.tsx'
import { WithdrawFiling } from './withdraw-filing.tsx'

export function FilingsSection({ file }: { file: AllianceFile }) {
  const { due, dueUnknown, filings, party, mayWrite } = file
  const late = due.filter(({ state }) => state === 'late').length
  return (
    <Section title={late > 0 ? `届出（期限を過ぎて未提出 ${late}件）` : '届出'}>
      <div className="space-y-6">
        {dueUnknown && <Notice kind="warning" title={dueUnknown} />}
        {due.length > 0 && <DueTable due={due} />}
        <FiledTable filings={filings} party={party} mayWrite={mayWrite} />
        {party === 'office' && mayWrite && (
          <Disclosure summary="届出を提出する" open={late > 0 || sentBackAndOpen(filings).length > 0}>
            <FilingForm due={due} />
          </Disclosure>
        )}
      </div>
    </Section>
  )
}

function DueTable({ due }: { due: AllianceFile['due'] }) {
  return (
    <Table
      caption="提出が要る届出・申請"
      rows={due.toReversed()}
      rowKey={({ duty }) => duty}
      columns={[
        {
          key: 'title',
          header: '届出',
          rowHeader: true,
          cell: (row) => (
            <>
              {row.title}
              <YearEnd duty={row.duty} />
              <span className="block text-dns-14N-130 leading-150 font-400 text-solid-gray-700">{row.article}</span>
            </>
          ),
        },
        {
          key: 'state',
          header: '状況',
          cell: ({ state, dueOn }) => (
            <Badge tone={dueTones[state]}>{dueOn ? dueStateNames[state] : undatedStateNames[state]}</Badge>
          ),
        },
        { key: 'due', header: '期限', cell: ({ dueOn }) => (dueOn ? <DateText date={dueOn} /> : '日の定めなし') },
        { key: 'filed', header: '提出', cell: ({ filedOn }) => (filedOn ? <DateText date={filedOn} /> : '–') },
      ]}
    />
  )
}

function YearEnd({ duty }: { duty: string }) {
  const until = yearEndOf(duty)
  if (!until) return null
  return (
    <span className="block font-400">
      <DateText date={until} />
      に終わる事業年度
    </span>
  )
}

function FiledTable({ filings, party, mayWrite }: Pick<AllianceFile, 'filings' | 'party' | 'mayWrite'>) {
  if (filings.length === 0) return <EmptyState title="提出された届出はありません。" />
  return (
    <Table
      caption="提出された届出"
      rows={filings}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'title',
          header: '届出',
          rowHeader: true,
          cell: (row) => (
            <>
              {row.title}
              {row.note && <span className="block font-400 whitespace-pre-wrap">{row.note}</span>}
              <PaperLinks papers={row.attachments} />
            </>
          ),
        },
        { key: 'filed', header: '提出', cell: ({ filedOn }) => <DateText date={filedOn} /> },
        {
          key: 'balance',
          header: '目的取得財産残額',
          numeric: true,
          cell: ({ purposePropertyYen: yen }) => (yen === null ? '–' : `${yen.toLocaleString('ja-JP')}円`),
        },
        {
          key: 'state',
          header: '都道府県の確認',
          cell: (row) =>
            row.state === 'filed' && party === 'officer' ? (
              <>
                <AnswerFiling filing={row} />
                <Retractions filing={row} />
              </>
            ) : (
              <>
                <Answered filing={row} />
                <Retractions filing={row} />
                {party === 'officer' && row.state === 'received' && <RetractReceipt filing={row} />}
                {party === 'office' && mayWrite && (row.state === 'filed' || row.state === 'received') && (
                  <WithdrawFiling filing={row} />
                )}
              </>
            ),
        },
      ]}
    />
  )
}

/** How it stands, since when, and what was said of it. */
function Answered({ filing }: { filing: AllianceFile['filings'][number] }) {
  const on = filing.answeredOn ?? filing.withdrawnOn
  const says = filing.answer || filing.withdrawal
  return (
    <>
      {filingStateNames[filing.state]}
      {on && (
        <span className="block">
          <DateText date={on} />
        </span>
      )}
      {says && <span className="block whitespace-pre-wrap">{says}</span>}
    </>
  )
}
