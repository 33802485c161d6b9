import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Loading } from '../../../../design/state/loading.tsx'
import { Notice } from '../../../../design/state/notice.tsx'
import { endpointQuery } from '../../../../platform/browser/use-endpoint.ts'
import { previewRules } from '../../contract/preview-endpoint.ts'
import type { Draft } from '../rule.ts'
import { PreviewTable } from './preview-table.tsx'

/** Who would see what if the draft were saved, from the database's own policies in a transaction that is taken back. */
export function PreviewOf({ draft }: { draft: Draft }) {
  const preview = useQuery({
    ...endpointQuery(previewRules, { body: { drafts: [draft] } }),
    placeholderData: keepPreviousData,
    gcTime: 60_000,
  })
  if (preview.error)
    return (
      <Notice kind="warning" title="この内容では、まだ確かめられません。">
        <ul className="list-disc pl-6">
          {preview.error.problem.fields.map(({ field, message }) => (
            <li key={`${field} ${message}`}>{message}</li>
          ))}
        </ul>
        {preview.error.problem.fields.length === 0 && <p>{preview.error.problem.title}</p>}
      </Notice>
    )
  if (!preview.data) return <Loading label="だれに何が見えるかを確かめています…" />
  return (
    <div aria-busy={preview.isPlaceholderData} role="status">
      {!preview.data.agrees && (
        <Notice kind="error" title="計算とデータベースの答えが食い違っています。保存せず、運営者に知らせてください。" />
      )}
      <PreviewTable rows={preview.data.rows} />
    </div>
  )
}
