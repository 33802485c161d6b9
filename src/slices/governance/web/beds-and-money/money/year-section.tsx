import { Section } from '../../../../../design/page/section.tsx'
import { Notice } from '../../../../../design/state/notice.tsx'
import { Table } from '../../../../../design/table/table.tsx'
import { japaneseDay } from '../../../../../design/text/date-text.tsx'
import { DefinitionList } from '../../../../../design/text/definition-list.tsx'
import { calendarDate } from '../../../../../foundation/calendar-date.ts'
import { addDays } from '../../../../../foundation/legal-period.ts'
import { searchText } from '../../../../../platform/browser/search-text.ts'
import { refusalOf, useChange } from '../../../../../platform/browser/use-change.ts'
import type { CallOf, OutputOf } from '../../../../../platform/contract/endpoint.ts'
import { saveMoneyYear, showMoney } from '../../../contract/endpoints/money-endpoints.ts'
import { moneyAddress } from '../addresses.ts'
import { AnswerTable } from '../answer-table.tsx'
import { StatedForm } from '../stating/stated-form.tsx'
import { yenText } from '../yen.ts'
import { balanceFields, yearFields } from './money-fields.ts'

type Money = OutputOf<typeof showMoney>

/** The figures of the yearly report, whether its papers are there, and the form for the year's accounts. */
export function YearSection({ money, search }: { money: Money; search: Readonly<Record<string, string>> }) {
  const { year, mayWrite, noMoneyClause, supports, investments } = money
  if (!year) {
    return (
      <Section title="年度の報告">
        <Notice kind="warning" title="事業年度が記録されていないため、年度ごとに集計できません。">
          <p>「社員・役員・評議会」で定款の事業年度を記録してください。</p>
        </Notice>
      </Section>
    )
  }
  const link = (inYear: string) => `${moneyAddress}${searchText({ ...search, inYear })}`
  return (
    <Section title={`年度の報告　${japaneseDay(year.from)}から${japaneseDay(year.until)}まで`}>
      <div className="space-y-4">
        <nav aria-label="年度を選ぶ" className="flex gap-6" data-screen-only>
          <a className="text-blue-1000 underline underline-offset-4" href={link(addDays(calendarDate(year.from), -1))}>
            前の年度
          </a>
          <a className="text-blue-1000 underline underline-offset-4" href={link(addDays(calendarDate(year.until), 1))}>
            次の年度
          </a>
        </nav>
        {!noMoneyClause && (
          <>
            <DefinitionList
              items={[
                { term: '貸付けの年度末残高', value: yenText(year.lentYen) },
                { term: '債務保証の年度末残高', value: yenText(year.guaranteedYen) },
                { term: '出資の額', value: yenText(year.investedYen) },
              ]}
            />
            {year.lines.length > 0 && (
              <Table
                caption="支援ごとの一年の増減"
                rows={year.lines}
                rowKey={({ id }) => id}
                columns={[
                  { key: 'title', header: '支援', rowHeader: true, cell: ({ title }) => title },
                  { key: 'opening', header: '期首', numeric: true, cell: ({ openingYen }) => yenText(openingYen) },
                  { key: 'given', header: '増', numeric: true, cell: ({ givenYen }) => yenText(givenYen) },
                  { key: 'settled', header: '減', numeric: true, cell: ({ settledYen }) => yenText(settledYen) },
                  { key: 'interest', header: '利息', numeric: true, cell: ({ interestYen }) => yenText(interestYen) },
                  { key: 'closing', header: '期末', numeric: true, cell: ({ closingYen }) => yenText(closingYen) },
                ]}
              />
            )}
            <AnswerTable caption="年度の報告の要件" answers={year.answers} />
          </>
        )}
        {mayWrite && (
          <YearForm
            key={year.from}
            year={year}
            records={noMoneyClause ? [] : [...supports, ...investments].map(({ id }) => id)}
          />
        )}
      </div>
    </Section>
  )
}

const listFields = [
  { path: 'everySupportReported', label: '状況報告書に、記録した支援・出資のすべてを載せたか', kind: 'truth' },
  { path: 'everySupportRelated', label: '関係事業者取引報告書にも、すべてを載せたか', kind: 'truth' },
] as const

function YearForm({ year, records }: { year: NonNullable<Money['year']>; records: readonly string[] }) {
  const { send } = useChange(showMoney)
  const { figures, revision, from } = year
  const has = (list: readonly string[] | undefined) => list && records.every((id) => list.includes(id))
  const listed = {
    everySupportReported: has(figures.statusReportLists),
    everySupportRelated: has(figures.relatedPartyReportLists),
  }
  const listOf = (answer: unknown, before: readonly string[] | undefined) =>
    answer === true ? [...records] : answer === false ? (before ?? []).filter((id) => !records.includes(id)) : undefined
  return (
    <StatedForm
      summary="この年度の数字を記録する"
      action="この年度の数字を記録する"
      fields={[...yearFields, ...(records.length > 0 ? listFields : []), ...balanceFields]}
      record={{ ...figures, ...listed }}
      send={async ({ everySupportReported, everySupportRelated, ...record }) => {
        const lists = {
          statusReportLists: listOf(everySupportReported, figures.statusReportLists),
          relatedPartyReportLists: listOf(everySupportRelated, figures.relatedPartyReportLists),
        }
        const body = { revision, reason: '', inYear: from, figures: { ...record, ...lists } }
        return refusalOf(await send(saveMoneyYear, { body: body as CallOf<typeof saveMoneyYear>['body'] }))
      }}
    />
  )
}
