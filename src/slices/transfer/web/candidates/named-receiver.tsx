import { useQuery } from '@tanstack/react-query'
import { Button } from '../../../../design/action/button.tsx'
import { Notice } from '../../../../design/state/notice.tsx'
import { endpointQuery } from '../../../../platform/browser/use-endpoint.ts'
import type { OutputOf } from '../../../../platform/contract/endpoint.ts'
import { listPartners } from '../../contract/figures/partner-endpoints.ts'
import { likelyFacility, type NamedInstitution } from '../../domain/partners/same-institution.ts'
import type { Candidate } from './candidate-item.tsx'

/** Which candidate a document's addressee likely is: by code, by name, or as a person once said in the partner list. */
export function NamedReceiver({
  named,
  items,
  chosen,
  onChoose,
}: {
  named: NamedInstitution
  items: readonly Candidate[]
  chosen: readonly { readonly facilityId: string }[]
  onChoose: (candidate: Candidate) => void
}) {
  const likely = likelyFacility(named, items)
  const reading = useQuery({ ...endpointQuery(listPartners, {}), enabled: likely === null })
  const partner = likely === null && likelyFacility(named, (reading.data?.partners ?? []).map(asKnown))
  const linked = partner ? items.find(({ facilityId }) => facilityId === partner.linkedId) : undefined
  const candidate = likely ?? linked
  const who = `文書の紹介先は「${named.name || named.institutionCode}」です。`
  if (!candidate) {
    const more = partner ? '連携先の一覧にはありますが、どの施設に当たるかが記録されていません。' : ''
    return likely === null && reading.isPending ? null : (
      <Notice kind="info" title={`${who}候補の中には見つかりません。${more}`} />
    )
  }
  if (chosen.some(({ facilityId }) => facilityId === candidate.facilityId)) return null
  const because = likely ? becauseOf[likely.by] : '連携先の一覧で同じ施設とした'
  return (
    <Notice kind="info" title={`${who}${because}「${candidate.name}」を、照会先に選びますか。`}>
      <Button kind="secondary" onClick={() => onChoose(candidate)}>
        照会先に選ぶ
      </Button>
    </Notice>
  )
}

const becauseOf = { code: '医療機関コードが同じ', name: '名称が同じ' } as const

type Partner = OutputOf<typeof listPartners>['partners'][number]

const asKnown = ({ id, name, institutionCode, facility }: Partner) => ({
  facilityId: id,
  name,
  organisationName: '',
  institutionCode,
  linkedId: facility?.facilityId ?? null,
})
