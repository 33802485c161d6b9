import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { AskOnce } from '../../../../design/action/ask-once.tsx'
import { Button } from '../../../../design/action/button.tsx'
import { TextField } from '../../../../design/form/text-field.tsx'
import { Disclosure } from '../../../../design/text/disclosure.tsx'
import { callEndpoint } from '../../../../platform/browser/call-endpoint.ts'
import { useGo } from '../../../../platform/browser/use-address.ts'
import { endpointKey } from '../../../../platform/browser/use-endpoint.ts'
import { closeWard, listWards, renameWard } from '../../contract/capability-endpoints.ts'
import type { Ward } from '../beds/bed-card.tsx'

/** What is rarely done with a ward. */
export function WardNameForm({ ward }: { ward: Ward }) {
  const client = useQueryClient()
  const go = useGo()
  const [error, setError] = useState<string>()
  const [busy, setBusy] = useState(false)
  const params = { wardId: ward.id }
  const renew = () => client.invalidateQueries({ queryKey: endpointKey(listWards) })

  async function rename(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const name = String(new FormData(event.currentTarget).get('ward-name') ?? '').trim()
    if (name === '') return setError('病棟の名称を入力してください。')
    setBusy(true)
    const answer = await callEndpoint(renameWard, { params, body: { name } })
    setBusy(false)
    setError(answer.ok ? undefined : answer.problem.title)
    if (answer.ok) await renew()
  }

  async function close() {
    const answer = await callEndpoint(closeWard, { params })
    if (!answer.ok) return answer.problem.title
    await renew()
    go('/transfer/wards')
    return undefined
  }

  return (
    <Disclosure summary="名称を変える・病棟を閉じる">
      <div className="max-w-[40rem] space-y-4 border-l-2 border-solid-gray-300 pl-4">
        <form onSubmit={rename} noValidate className="space-y-3">
          <TextField id="ward-name" label="病棟の名称" maxLength={100} defaultValue={ward.name} error={error} />
          <Button type="submit" kind="secondary" busy={busy}>
            名称を変える
          </Button>
        </form>
        <AskOnce label="病棟を閉じる" title={`${ward.name}を閉じますか`} action="閉じる" onAgreed={close}>
          <p>閉じた病棟は、候補にも空床の画面にも出なくなります。これまでの記録は残ります。元に戻せません。</p>
        </AskOnce>
      </div>
    </Disclosure>
  )
}
