import { Section } from '../../../../design/page/section.tsx'
import { Table } from '../../../../design/table/table.tsx'
import { Count } from '../../../../design/text/count.tsx'
import { DateText } from '../../../../design/text/date-text.tsx'
import { SourceNote } from '../../../../design/text/source-note.tsx'
import { councilCounts } from '../../domain/welfare-council-facts.ts'
import { sourcesOf } from './sources-of.ts'

/** A figure without a day in the document stays without one here. */
export function CouncilCounts() {
  return (
    <Section title="全国の数">
      <div className="max-w-[52rem] space-y-2">
        <Table
          caption="段階ごとの社会福祉協議会の数"
          captionHidden
          rows={councilCounts}
          rowKey={(row) => row.name}
          columns={[
            { key: 'name', header: '段階', rowHeader: true, cell: (row) => row.name },
            { key: 'count', header: '数', numeric: true, cell: (row) => <Count value={row.count} unit="か所" /> },
            {
              key: 'day',
              header: '時点',
              cell: (row) => (row.statedOn ? <DateText date={row.statedOn} /> : '資料に日付の記載なし'),
            },
          ]}
        />
        {sourcesOf(councilCounts).map((source) => (
          <SourceNote key={source} source={source} />
        ))}
      </div>
    </Section>
  )
}
