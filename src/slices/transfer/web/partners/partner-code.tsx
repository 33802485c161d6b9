import { type FormEvent, useState } from 'react'
import { Button } from '../../../../design/action/button.tsx'
import { TextField } from '../../../../design/form/text-field.tsx'
import { Disclosure } from '../../../../design/text/disclosure.tsx'
import { institutionCodeForm, readInstitutionCode } from '../../../../foundation/institution-code.ts'
import { useChange } from '../../../../platform/browser/use-change.ts'
import { listPartners, recordPartnerCode } from '../../contract/figures/partner-endpoints.ts'
import type { ShownPartners } from './fee-standing.tsx'

/** The code a partner is known by outside; empty where it has none or nobody has looked. */
export function PartnerCode({ partner }: { partner: ShownPartners['partners'][number] }) {
  const { id, name, institutionCode } = partner
  return (
    <>
      {institutionCode ?? <span className="hidden print:inline">記載なし</span>}
      <div className="whitespace-nowrap print:hidden">
        <Disclosure
          summary={
            <>
              <span className="sr-only">{name}の医療機関コードを</span>
              {institutionCode ? '直す' : '書く'}
            </>
          }
        >
          <CodeForm key={institutionCode} id={id} name={name} institutionCode={institutionCode} />
        </Disclosure>
      </div>
    </>
  )
}

function CodeForm({ id, name, institutionCode }: { id: string; name: string; institutionCode: string | null }) {
  const { send, busy, problem } = useChange(listPartners)
  const [error, setError] = useState<string>()
  const field = `code-of-${id}`
  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const written = String(new FormData(event.currentTarget).get(field) ?? '').trim()
    const code = readInstitutionCode(written)
    const wrong = written !== '' && code === null
    setError(wrong ? `${institutionCodeForm}で入力してください。` : undefined)
    if (!wrong) await send(recordPartnerCode, { params: { partnerId: id }, body: { institutionCode: code } })
  }
  return (
    <form onSubmit={submit} noValidate className="space-y-2">
      <TextField
        id={field}
        label={`${name}の医療機関コード`}
        need="none"
        inputMode="numeric"
        defaultValue={institutionCode ?? ''}
        error={error ?? problem?.title}
      />
      <Button type="submit" kind="secondary" busy={busy}>
        記録する
      </Button>
    </form>
  )
}
