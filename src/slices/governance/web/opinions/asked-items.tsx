import { Section } from '../../../../design/page/section.tsx'
import { Table } from '../../../../design/table/table.tsx'
import { Badge } from '../../../../design/text/badge.tsx'
import type { OpinionList } from './opinion-words.ts'

type Asked = NonNullable<OpinionList['asked']>

/** What is to be asked about, by the type of the alliance and by its articles. */
export function AskedItems({ asked }: { asked: Asked }) {
  return (
    <Section
      title="あらかじめ意見を求める事項"
      note="医療法70条の3第1項第18号、規則39条の11。カネの融通をしない旨を定款に定めた法人では、イ・ロ・ホは要りません。"
    >
      <Table
        caption="意見を求める事項"
        captionHidden
        rows={asked}
        rowKey={({ item }) => item}
        columns={[
          { key: 'label', header: '事項', rowHeader: true, cell: (row) => row.label },
          {
            key: 'required',
            header: '法令',
            cell: ({ required }) =>
              required === null ? (
                <Badge tone="yellow">不明（定款の記録待ち）</Badge>
              ) : required ? (
                <Badge tone="blue">求める</Badge>
              ) : (
                '要りません'
              ),
          },
          {
            key: 'articles',
            header: '定款の定め',
            cell: ({ inArticles }) => (inArticles === null ? '不明' : inArticles ? 'あり' : 'なし'),
          },
        ]}
      />
    </Section>
  )
}
