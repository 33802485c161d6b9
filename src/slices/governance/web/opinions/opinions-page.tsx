import { LinkButton } from '../../../../design/action/link-button.tsx'
import { Page } from '../../../../design/page/page.tsx'
import { Section } from '../../../../design/page/section.tsx'
import { Answer } from '../../../../design/state/answer.tsx'
import { EmptyState } from '../../../../design/state/empty-state.tsx'
import { Table } from '../../../../design/table/table.tsx'
import { Badge } from '../../../../design/text/badge.tsx'
import { DateText } from '../../../../design/text/date-text.tsx'
import { InstantText } from '../../../../design/text/instant-text.tsx'
import { useEndpoint } from '../../../../platform/browser/use-endpoint.ts'
import { listOpinions } from '../../contract/endpoints/opinion-endpoints.ts'
import { AskedItems } from './asked-items.tsx'
import { newOpinionAddress, type OpinionSummary, opinionAddress, stateWords } from './opinion-words.ts'

export default function OpinionsPage() {
  const opinions = useEndpoint(listOpinions, {})
  return (
    <Page
      title="決定の前に、意見を求めたか"
      lead="参加法人等は、重要な事項を決める前に、連携推進法人に意見を求めます。述べられるのは意見で、承認ではありません。決めるのは、それぞれの法人です。"
      actions={opinions.data?.mayDraft && <LinkButton href={newOpinionAddress}>意見照会の下書きを書く</LinkButton>}
    >
      <Answer reading={opinions}>
        {({ items, asked }) => (
          <>
            <Section
              title="意見照会"
              note="いつ、どの法人が、どの事項を照会し、いつ回答があったかの記録です。認定基準C18の根拠になります。"
            >
              {items.length === 0 ? (
                <EmptyState title="見ることのできる意見照会はありません。">
                  参加法人等の管理者が照会を送ると、その法人が選んだ範囲の人に見えます。下書きは、書いた法人の管理者のほかには見えません。
                </EmptyState>
              ) : (
                <OpinionTable items={items} />
              )}
            </Section>
            {asked && <AskedItems asked={asked} />}
          </>
        )}
      </Answer>
    </Page>
  )
}

const OpinionTable = ({ items }: { items: readonly OpinionSummary[] }) => (
  <Table
    caption="意見照会の一覧"
    captionHidden
    wide
    rows={items}
    rowKey={({ id }) => id}
    columns={[
      {
        key: 'title',
        header: '照会',
        rowHeader: true,
        className: 'lg:min-w-[14rem]',
        cell: (row) => <a href={opinionAddress(row.id)}>{row.title}</a>,
      },
      { key: 'member', header: '法人', cell: (row) => row.memberName },
      { key: 'item', header: '事項', cell: (row) => row.itemLabel },
      {
        key: 'state',
        header: '状態',
        cell: (row) => <Badge tone={stateWords[row.state].tone}>{stateWords[row.state].word.split('（')[0]}</Badge>,
      },
      {
        key: 'sent',
        header: '照会',
        className: 'lg:whitespace-nowrap',
        cell: (row) => (row.sentAt ? <InstantText instant={row.sentAt} /> : 'まだ送っていません'),
      },
      {
        key: 'answered',
        header: '回答',
        className: 'lg:whitespace-nowrap',
        cell: (row) => (row.answeredOn ? <DateText date={row.answeredOn} /> : '–'),
      },
      {
        key: 'decided',
        header: '法人の決定',
        cell: (row) => <Decision summary={row} />,
      },
    ]}
  />
)

export function Decision({ summary: { decidedOn, decidesOn, inTime } }: { summary: OpinionSummary }) {
  if (decidedOn) {
    return (
      <>
        <DateText date={decidedOn} />{' '}
        <Badge tone={inTime ? 'green' : 'red'}>{inTime ? '事前に照会' : '照会が事前でない'}</Badge>
      </>
    )
  }
  return decidesOn ? (
    <>
      <DateText date={decidesOn} />
      の予定
    </>
  ) : (
    <>–</>
  )
}
