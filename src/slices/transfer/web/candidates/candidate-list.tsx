import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Answer } from '../../../../design/state/answer.tsx'
import { EmptyState } from '../../../../design/state/empty-state.tsx'
import { Notice } from '../../../../design/state/notice.tsx'
import { Disclosure } from '../../../../design/text/disclosure.tsx'
import { endpointQuery } from '../../../../platform/browser/use-endpoint.ts'
import type { CallOf } from '../../../../platform/contract/endpoint.ts'
import { findCandidates } from '../../contract/candidate-endpoints.ts'
import type { NamedInstitution } from '../../domain/partners/same-institution.ts'
import { agreementWith } from '../../domain/partners/step-down-agreement.ts'
import type { TransferKind } from '../../domain/transfer-kind.ts'
import { useStepDownAgreements } from '../partners/use-step-down-agreements.ts'
import { type Candidate, CandidateItem } from './candidate-item.tsx'
import { NamedReceiver } from './named-receiver.tsx'

/** A facility somebody has chosen; in the order of choosing, which is the order of wish. */
export interface ChosenFacility {
  readonly receiverId: string
  readonly facilityId: string
  readonly name: string
}

/**
 * Who could take the patient, best first, with the reasons in words. Choosing sends nothing. Those that do not fit are
 * folded and can be chosen as well: a sheet may be older than the ward.
 */
export function CandidateList({
  search,
  isOld,
  kind,
  chosen,
  named,
  onChoose,
}: {
  search: CallOf<typeof findCandidates>['body']
  /** Something else was written since: what fits may stand elsewhere in a moment. */
  isOld: boolean
  kind: TransferKind
  chosen: readonly ChosenFacility[]
  /** Whom an imported document is addressed to. */
  named: NamedInstitution | undefined
  onChoose: (chosen: readonly ChosenFacility[]) => void
}) {
  const agreements = useStepDownAgreements(kind)
  const reading = useQuery({ ...endpointQuery(findCandidates, { body: search }), placeholderData: keepPreviousData })
  const list = (some: readonly Candidate[]) => (
    <ul className="space-y-3">
      {some.map((candidate) => (
        <CandidateItem
          key={candidate.facilityId}
          candidate={candidate}
          agreed={agreementWith(agreements, candidate.facilityId, [candidate.name, candidate.organisationName])}
          rank={chosen.findIndex(({ facilityId }) => facilityId === candidate.facilityId) + 1}
          onToggle={() => onChoose(toggled(chosen, candidate))}
        />
      ))}
    </ul>
  )
  return (
    <Answer reading={reading}>
      {({ items, missing }) => {
        const unfit = items.filter(({ outcome }) => outcome === 'broken')
        const others = items.filter(({ outcome }) => outcome !== 'broken')
        if (items.length === 0)
          return (
            <EmptyState title="候補になる施設がありません。">
              <p>同じ連携法人に加入しているほかの法人の施設が、ここに並びます。</p>
            </EmptyState>
          )
        return (
          <div className="space-y-4" aria-busy={isOld || reading.isPlaceholderData}>
            {named && (
              <NamedReceiver
                named={named}
                items={items}
                chosen={chosen}
                onChoose={(candidate) => onChoose(toggled(chosen, candidate))}
              />
            )}
            {missing.length > 0 && (
              <Notice kind="info" title="次の項目を書くと、候補についてさらに分かります。">
                <p>{missing.map(({ label }) => label).join('、')}</p>
              </Notice>
            )}
            {others.length > 0 ? list(others) : <p>条件に合う施設は見つかりませんでした。</p>}
            {unfit.length > 0 && (
              <Disclosure summary={`条件に合わない施設 ${unfit.length}件(理由を見る・選ぶ)`}>{list(unfit)}</Disclosure>
            )}
            <p className="text-dns-14N-130 leading-150 text-solid-gray-700">
              並び順：条件に合うか、空床が間に合うか、近さ、個室の希望、これまでの回答の順に比べています。近さは、ご家族の希望の市区町村があればそこからの地域、なければ依頼元からの直線距離で、位置の登録がない施設は地域で比べます。選んでも、まだ送られません。
            </p>
          </div>
        )
      }}
    </Answer>
  )
}

const toggled = (
  chosen: readonly ChosenFacility[],
  { facilityId, organisationId, name }: Candidate,
): readonly ChosenFacility[] =>
  chosen.some((each) => each.facilityId === facilityId)
    ? chosen.filter((each) => each.facilityId !== facilityId)
    : [...chosen, { facilityId, receiverId: organisationId, name }]
