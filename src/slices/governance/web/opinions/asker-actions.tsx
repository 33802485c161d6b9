import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { AskOnce } from '../../../../design/action/ask-once.tsx'
import { LinkButton } from '../../../../design/action/link-button.tsx'
import { TextField } from '../../../../design/form/text-field.tsx'
import { Notice } from '../../../../design/state/notice.tsx'
import { uploadFile } from '../../../../kernel/files/contract/file-endpoints.ts'
import { UploadField } from '../../../../kernel/files/web/upload-field.tsx'
import { callEndpoint } from '../../../../platform/browser/call-endpoint.ts'
import { attachToOpinion, sendOpinion, withdrawOpinion } from '../../contract/endpoints/opinion-endpoints.ts'
import { changeAddress, disclosureWords, type Opinion } from './opinion-words.ts'

/** What the member does with its own question: completes it, sends it, takes it back. */
export function AskerActions({ opinion }: { opinion: Opinion }) {
  const { id: opinionId, disclosure, allowedActions } = opinion
  const client = useQueryClient()
  const [reason, setReason] = useState('')
  const [notAttached, setNotAttached] = useState<string>()
  const params = { opinionId }
  const may = (act: Opinion['allowedActions'][number]) => allowedActions.includes(act)
  const renew = () => client.invalidateQueries()
  async function done(sent: Promise<{ ok: true } | { ok: false; problem: { title: string } }>) {
    const answer = await sent
    if (!answer.ok) return answer.problem.title
    await renew()
    return undefined
  }
  if (!may('change') && !may('withdraw')) return null
  return (
    <div className="space-y-4" data-screen-only>
      {may('change') && (
        <UploadField
          label="資料を添える"
          note="送るまでは、添えた人のほかには見えません。送ると、照会と同じ範囲の人に見えます。"
          endpoint={uploadFile}
          call={{ query: { confined: 'true' } }}
          onUploaded={({ id: fileId }) =>
            void done(callEndpoint(attachToOpinion, { params, body: { fileId } })).then(setNotAttached)
          }
        />
      )}
      {notAttached && <Notice kind="error" title={notAttached} announce />}
      <div className="flex flex-wrap gap-2">
        {may('change') && <LinkButton href={changeAddress(opinionId)}>書き改める</LinkButton>}
        {may('send') && (
          <AskOnce
            kind="primary"
            label="連携推進法人に送る"
            title="この意見照会を送りますか"
            action="送る"
            onAgreed={() => done(callEndpoint(sendOpinion, { params }))}
          >
            <p>
              見えるようになるのは、{disclosureWords[disclosure]}
              です。送ったあとは、内容も範囲も改められません。取り下げることはできます。
            </p>
          </AskOnce>
        )}
        {may('withdraw') && (
          <AskOnce
            label="取り下げる"
            title="この意見照会を取り下げますか"
            action="取り下げる"
            onAgreed={() =>
              reason.trim() === ''
                ? Promise.resolve('取り下げる理由を入力してください。')
                : done(callEndpoint(withdrawOpinion, { params, body: { reason: reason.trim() } }))
            }
          >
            <p>取り下げたことと理由は記録に残ります。下書きのまま取り下げたものは、これからも見えません。</p>
            <TextField
              id="withdrawal-reason"
              label="取り下げる理由"
              maxLength={1000}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
            />
          </AskOnce>
        )}
      </div>
    </div>
  )
}
