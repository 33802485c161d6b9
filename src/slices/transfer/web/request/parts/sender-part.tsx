import { useEffect } from 'react'
import { Button } from '../../../../../design/action/button.tsx'
import { SelectField } from '../../../../../design/form/select-field.tsx'
import { TextField } from '../../../../../design/form/text-field.tsx'
import { Notice } from '../../../../../design/state/notice.tsx'
import { useEndpoint } from '../../../../../platform/browser/use-endpoint.ts'
import { listOwnFacilities } from '../../../contract/capability-endpoints.ts'
import { likelyFacility, type NamedInstitution } from '../../../domain/partners/same-institution.ts'
import { FoldedPart } from '../fields/folded-part.tsx'
import { useWriting } from '../writing.tsx'

/** Who asks, and where somebody can be reached at once; remembered on this device from the last request. */
export function SenderPart({ named }: { named: NamedInstitution | undefined }) {
  const { form, change } = useWriting()
  const facilities = useEndpoint(listOwnFacilities, {}).data?.items ?? []
  const [only, ...others] = facilities
  const fixed = only && others.length === 0 ? only.id : null
  useEffect(() => {
    if (fixed && form.facilityId === null) change({ facilityId: fixed })
  })
  const chosen = facilities.find(({ id }) => id === form.facilityId)?.name
  const summary = [chosen, form.department, form.contact].filter(Boolean).join('、')
  const likely = named && likelyFacility(named, facilities.map(asKnown))
  return (
    <>
      {named && likely && likely.facilityId !== form.facilityId && (
        <Notice
          kind="info"
          title={`文書の紹介元は「${named.name || named.institutionCode}」です。「${likely.name}」を、依頼元の施設にしますか。`}
        >
          <Button kind="secondary" onClick={() => change({ facilityId: likely.facilityId })}>
            依頼元の施設にする
          </Button>
        </Notice>
      )}
      <FoldedPart
        title="依頼元"
        summary={summary || '部署と直通の電話番号を書いておくと、次から入ります。'}
        isAsked={!summary}
      >
        <div className="grid gap-4 sm:grid-cols-3">
          {facilities.length > 1 && (
            <SelectField
              id="facilityId"
              label="施設"
              need="none"
              choices={[
                { value: '', label: '選ばない' },
                ...facilities.map(({ id, name }) => ({ value: id, label: name })),
              ]}
              value={form.facilityId ?? ''}
              onChange={({ target }) => change({ facilityId: target.value || null })}
            />
          )}
          <TextField
            id="department"
            label="部署"
            need="none"
            maxLength={100}
            value={form.department}
            onChange={({ target }) => change({ department: target.value })}
          />
          <TextField
            id="contact"
            label="直通の電話番号"
            need="none"
            maxLength={100}
            inputMode="tel"
            value={form.contact}
            onChange={({ target }) => change({ contact: target.value })}
          />
        </div>
      </FoldedPart>
    </>
  )
}

const asKnown = ({ id, name, institutionCode }: { id: string; name: string; institutionCode: string | null }) => ({
  facilityId: id,
  name,
  institutionCode,
  organisationName: '',
})
