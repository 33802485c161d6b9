import { Notice } from '../../../../design/state/notice.tsx'
import { type Column, Table } from '../../../../design/table/table.tsx'
import { OutcomeMark } from '../../../../design/text/outcome-mark.tsx'
import type { Outcome } from '../../../../foundation/rule.ts'
import type { Withdrawal } from '../member-words.ts'

type Effect = Withdrawal['whatIf'][number]
type Change = Effect['changed'][number]

/** What the certification criteria say with and without the member, each change with its article. */
export function WhatIfEffects({ effects }: { effects: readonly Effect[] }) {
  if (effects.length === 0)
    return <Notice kind="info" title="法人の認定基準の事例が登録されていないため、影響を確かめられません。" />
  return (
    <div className="space-y-4">
      {effects.map((effect) => (
        <div key={effect.caseTitle}>
          <p className="text-std-16B-170">{effect.caseTitle}</p>
          <EffectOnCase effect={effect} />
        </div>
      ))}
    </div>
  )
}

function EffectOnCase({ effect: { notAsked, changed } }: { effect: Effect }) {
  if (notAsked !== null) return <Notice kind="warning" title={`影響を確かめられませんでした。${notAsked}`} />
  if (changed.length === 0) return <Notice kind="info" title="脱退の前と後で、判定の変わる認定基準はありません。" />
  return (
    <>
      <Notice kind="warning" title={`${changed.length}件の判定が変わります。`}>
        <p>脱退は止められません。法人が基準を満たし直せるように、事務局に早めに知らせてください。</p>
      </Notice>
      <div className="mt-3">
        <Table
          caption="判定の変わる基準"
          captionHidden
          columns={columns}
          rows={changed}
          rowKey={({ title }) => title}
        />
      </div>
    </>
  )
}

const isOutcome = (word: string): word is Outcome => ['met', 'broken', 'unknown'].includes(word)
const mark = (word: string) => (isOutcome(word) ? <OutcomeMark outcome={word} /> : word)

const columns: readonly Column<Change>[] = [
  { key: 'title', header: '認定基準', rowHeader: true, cell: ({ title }) => title },
  { key: 'article', header: '条文', cell: ({ article }) => article ?? '定めた条文はない' },
  { key: 'from', header: '脱退の前', cell: ({ from }) => mark(from) },
  { key: 'to', header: '脱退の後', cell: ({ to }) => mark(to) },
]
