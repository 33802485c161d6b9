import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { Button } from '../../../../design/action/button.tsx'
import type { FormError } from '../../../../design/form/form-error.ts'
import { Section } from '../../../../design/page/section.tsx'
import { EmptyState } from '../../../../design/state/empty-state.tsx'
import { Notice } from '../../../../design/state/notice.tsx'
import { Table } from '../../../../design/table/table.tsx'
import { japaneseDay } from '../../../../design/text/date-text.tsx'
import { callEndpoint } from '../../../../platform/browser/call-endpoint.ts'
import { endpointKey } from '../../../../platform/browser/use-endpoint.ts'
import type { CallOf } from '../../../../platform/contract/endpoint.ts'
import { listStatements, recordStatement } from '../../contract/endpoints/bodies-endpoints.ts'
import { Comparison } from '../what-if/comparison.tsx'
import type { WritableTopic } from './addresses.ts'
import { problemErrors } from './reading.ts'
import type { Trial } from './try-version.ts'

/** What the new version changes and does, before it is recorded. */
export function Review({
  topic,
  trial,
  seenId,
  onErrors,
  onStale,
  onRecorded,
}: {
  topic: WritableTopic
  trial: Trial
  /** The newest version when the writing began. */
  seenId: string | null
  onErrors: (errors: readonly FormError[]) => void
  /** Somebody recorded another version since, which is read by then. */
  onStale: () => void
  onRecorded: (day: string) => Promise<void>
}) {
  const { version, changes, before, later, effect } = trial
  const client = useQueryClient()
  const [busy, setBusy] = useState(false)
  const top = useRef<HTMLDivElement>(null)
  useEffect(() => {
    top.current?.focus()
    top.current?.scrollIntoView()
  }, [])

  async function record() {
    setBusy(true)
    const body = { topic, subject: null, ...version, seenId } as CallOf<typeof recordStatement>['body']
    const answer = await callEndpoint(recordStatement, { body })
    setBusy(false)
    if (!answer.ok) {
      onErrors(problemErrors(topic, answer.problem))
      if (answer.problem.type !== 'changed-meanwhile') return
      await client.invalidateQueries({ queryKey: endpointKey(listStatements) })
      return onStale()
    }
    await onRecorded(version.effectiveOn)
    await client.invalidateQueries({ predicate: ({ queryKey: [key] }) => String(key).startsWith('governance.') })
  }

  return (
    <div ref={top} tabIndex={-1} className="scroll-mt-4 space-y-8 outline-none">
      <Section
        title="前の版との違い"
        note={before ? `${japaneseDay(before.effectiveOn)}からの版（${before.reason}）と比べています。` : undefined}
      >
        {changes.length === 0 ? (
          <EmptyState title={before ? '変わるところはありません。' : '何も書かれていません。'} />
        ) : (
          <Table
            caption="前の版との違い"
            captionHidden
            rows={changes}
            rowKey={({ title }) => title}
            columns={[
              { key: 'title', header: '事項', rowHeader: true, cell: ({ title }) => title },
              { key: 'before', header: '変更前', cell: (change) => <Said text={change.before} /> },
              { key: 'after', header: '変更後', cell: (change) => <Said text={change.after} /> },
            ]}
          />
        )}
      </Section>
      {later.map(({ id, effectiveOn, reason }) => (
        <Notice
          key={id}
          kind="warning"
          title={`${japaneseDay(effectiveOn)}からは、すでにある版（${reason}）が効力を持ちます。`}
        />
      ))}
      {effect ? (
        <Comparison answer={effect} />
      ) : (
        <Notice kind="info" title="この日の認定基準の判定はありません。影響は確かめられません。" />
      )}
      <div className="flex flex-wrap items-center gap-4" data-screen-only>
        <Button busy={busy} onClick={record}>
          この版を{japaneseDay(version.effectiveOn)}から記録する
        </Button>
        <p className="text-dns-14N-130">以前の版は残ります。</p>
      </div>
    </div>
  )
}

const Said = ({ text }: { text: string | null }) => <span className="whitespace-pre-line">{text ?? '不明'}</span>
