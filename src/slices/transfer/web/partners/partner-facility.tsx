import { type FormEvent, useState } from 'react'
import { Button } from '../../../../design/action/button.tsx'
import { SelectField } from '../../../../design/form/select-field.tsx'
import { Notice } from '../../../../design/state/notice.tsx'
import { Disclosure } from '../../../../design/text/disclosure.tsx'
import { useChange } from '../../../../platform/browser/use-change.ts'
import { linkPartner, listPartners } from '../../contract/figures/partner-endpoints.ts'
import { listStepDownAgreements } from '../../contract/figures/step-down-endpoints.ts'
import type { ShownPartners } from './fee-standing.tsx'

type Partner = ShownPartners['partners'][number]
type Facility = ShownPartners['facilities'][number]

/** Either may hold the other. */
function fullName({ name, organisationName }: Facility): string {
  if (name.startsWith(organisationName)) return name
  return organisationName.endsWith(name) ? organisationName : `${organisationName} ${name}`
}

/** Which facility of a fellow member a partner is: what the name suggests is asked, and a person says so. */
export function PartnerFacility({ partner, facilities }: { partner: Partner; facilities: readonly Facility[] }) {
  const { id, name, facility, likely } = partner
  const { send, busy, problem } = useChange(listPartners, listStepDownAgreements)
  const link = (facilityId: string | null) => send(linkPartner, { params: { partnerId: id }, body: { facilityId } })
  return (
    <>
      {facility && (
        <>
          {fullName(facility)}
          <Button
            kind="quiet"
            busy={busy}
            className="print:hidden"
            aria-label={`${name}と${facility.name}の対応を外す`}
            onClick={() => link(null)}
          >
            対応を外す
          </Button>
        </>
      )}
      {!facility && likely && (
        <div className="print:hidden">
          <p>
            {likely.by === 'code' && '医療機関コードが同じです。'}「{fullName(likely)}」のことですか。
          </p>
          <Button
            kind="secondary"
            busy={busy}
            aria-label={`${name}は、${likely.name}と同じ施設である`}
            onClick={() => link(likely.facilityId)}
          >
            同じ施設である
          </Button>
        </div>
      )}
      {!facility && facilities.length > 0 && (
        <div className="print:hidden">
          <Disclosure summary={likely ? 'ほかの施設を選ぶ' : '施設を選ぶ'}>
            <ChooseFacility partner={partner} facilities={facilities} busy={busy} onChosen={link} />
          </Disclosure>
        </div>
      )}
      {problem && <Notice kind="error" title={problem.title} announce />}
    </>
  )
}

function ChooseFacility({
  partner: { id, name },
  facilities,
  busy,
  onChosen,
}: {
  partner: Partner
  facilities: readonly Facility[]
  busy: boolean
  onChosen: (facilityId: string) => void
}) {
  const [message, setMessage] = useState<string>()
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const chosen = String(new FormData(event.currentTarget).get(`facility-of-${id}`) ?? '')
    setMessage(chosen === '' ? '施設を選んでください。' : undefined)
    if (chosen !== '') onChosen(chosen)
  }
  return (
    <form onSubmit={submit} noValidate className="space-y-2">
      <SelectField
        id={`facility-of-${id}`}
        label={`${name}に当たる施設`}
        error={message}
        choices={[
          { value: '', label: '選んでください' },
          ...facilities.map((each) => ({ value: each.facilityId, label: fullName(each) })),
        ]}
      />
      <Button type="submit" kind="secondary" busy={busy}>
        この施設とする
      </Button>
    </form>
  )
}
