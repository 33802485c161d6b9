import { Page } from '../../../../../design/page/page.tsx'
import { Section } from '../../../../../design/page/section.tsx'
import { Answer } from '../../../../../design/state/answer.tsx'
import { EmptyState } from '../../../../../design/state/empty-state.tsx'
import { Table } from '../../../../../design/table/table.tsx'
import { Badge } from '../../../../../design/text/badge.tsx'
import { japaneseDay } from '../../../../../design/text/date-text.tsx'
import { useEndpoint } from '../../../../../platform/browser/use-endpoint.ts'
import type { PageProps } from '../../../../../platform/browser/web-slice.ts'
import type { OutputOf } from '../../../../../platform/contract/endpoint.ts'
import { listPublishedEvaluations } from '../../../contract/targets/target-endpoints.ts'
import { goalText, numberText, targetStateWords } from '../target-words.ts'
import { EvaluationText } from './evaluation-text.tsx'

type Published = OutputOf<typeof listPublishedEvaluations>['items'][number]

/** For everybody, without signing in. */
export default function PublishedEvaluationsPage({ search }: PageProps) {
  const { allianceId } = search
  const shown = useEndpoint(listPublishedEvaluations, { query: { allianceId } })
  return (
    <Page
      title="連携推進法人は、目標をどこまで達成したか"
      lead="地域医療連携推進評議会の評価と目標の達成状況を、法人が公表した時点の内容のまま示しています。"
    >
      <Answer reading={shown}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState title="公表された評価は、まだありません。" />
          ) : (
            items.map((each) => <One key={`${each.allianceId} ${each.content.year.from}`} published={each} />)
          )
        }
      </Answer>
    </Page>
  )
}

function One({ published: { content, publishedAt } }: { published: Published }) {
  const { name, year, evaluation, targets } = content
  return (
    <Section
      title={name}
      note={`事業年度 ${japaneseDay(year.from)}から${japaneseDay(year.until)}まで　公表 ${japaneseDay(publishedAt.slice(0, 10))}`}
    >
      <div className="space-y-4">
        <EvaluationText evaluation={evaluation} />
        <Table
          caption="目標の達成状況（公表の時点）"
          rows={targets}
          rowKey={({ matter, wording }) => `${matter} ${wording}`}
          columns={[
            { key: 'wording', header: '目標', rowHeader: true, cell: ({ wording }) => wording },
            { key: 'matter', header: '連携推進業務', cell: ({ matter }) => matter },
            { key: 'goal', header: '目標の数', cell: goalText },
            {
              key: 'value',
              header: '実績',
              numeric: true,
              cell: ({ value, unit }) => (value === null ? '記録なし' : `${numberText(value)}${unit}`),
            },
            {
              key: 'state',
              header: '状況',
              cell: ({ state }) => <Badge tone={targetStateWords[state].tone}>{targetStateWords[state].word}</Badge>,
            },
          ]}
        />
      </div>
    </Section>
  )
}
