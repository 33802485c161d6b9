import { Badge, type BadgeTone } from '../../../../design/text/badge.tsx'
import { Disclosure } from '../../../../design/text/disclosure.tsx'
import type { Outcome } from '../../../../foundation/rule.ts'
import type { OutputOf } from '../../../../platform/contract/endpoint.ts'
import type { findCandidates } from '../../contract/candidate-endpoints.ts'
import { feeDoubts } from '../../domain/partners/step-down-agreement.ts'
import { wardKindNames } from '../../domain/ward/ward.ts'
import { agreementWords, type StepDownAgreement } from '../partners/use-step-down-agreements.ts'

export type Candidate = OutputOf<typeof findCandidates>['items'][number]
type CandidateWard = Candidate['wards'][number]

const outcomes: Readonly<Record<Outcome, { readonly sign: string; readonly word: string; readonly tone: BadgeTone }>> =
  {
    met: { sign: '○', word: '条件に合う', tone: 'green' },
    unknown: { sign: '？', word: '確認が必要', tone: 'yellow' },
    broken: { sign: '×', word: '条件に合わない', tone: 'red' },
  }

function FitMark({ outcome }: { outcome: Outcome }) {
  const { sign, word, tone } = outcomes[outcome]
  return (
    <Badge tone={tone}>
      <span aria-hidden="true">{sign}</span>
      {word}
    </Badge>
  )
}

/** `rank`: the place among the chosen, from 1; 0 where it is not chosen. */
export function CandidateItem({
  candidate,
  rank,
  agreed,
  onToggle,
}: {
  candidate: Candidate
  /** 下り搬送: what was settled with it beforehand. */
  agreed: StepDownAgreement | undefined
  rank: number
  onToggle: () => void
}) {
  const id = `candidate-${candidate.facilityId}`
  const [best, ...others] = candidate.wards
  return (
    <li className={`rounded-12 border-2 p-4 ${rank > 0 ? 'border-blue-900 bg-blue-50' : 'border-solid-gray-420'}`}>
      <div className="flex items-start gap-3">
        <input
          id={id}
          type="checkbox"
          checked={rank > 0}
          onChange={onToggle}
          aria-describedby={`${id}-reasons`}
          className="mt-1 size-6 shrink-0 accent-blue-900"
        />
        <div className="min-w-0 flex-1">
          <label htmlFor={id} className="block">
            <span className="text-std-16B-170 text-solid-gray-900">{candidate.name}</span>
            <span className="block text-dns-14N-130 leading-150 text-solid-gray-700">{candidate.organisationName}</span>
          </label>
          <p className="mt-1 flex flex-wrap gap-2">
            <FitMark outcome={candidate.outcome} />
            {agreed && <Badge tone="green">下り搬送の取決めあり</Badge>}
            {rank > 0 && <Badge tone="blue">{`${rank}番目に照会`}</Badge>}
          </p>
          <div id={`${id}-reasons`} className="mt-2 space-y-2">
            {agreed && <p>{`取決め：${agreementWords(agreed)}${feeDoubts(agreed).join('')}`}</p>}
            {best ? <WardReasons ward={best} /> : <p>{unseen}</p>}
            <p className="text-dns-14N-130 leading-150 text-solid-gray-800">
              {candidate.nearnessText}
              {candidate.pastAnswersText}
            </p>
          </div>
          {others.length > 0 && (
            <Disclosure summary={`ほかの${others.length}病棟`}>
              <div className="space-y-3">
                {others.map((ward) => (
                  <WardReasons key={ward.wardId} ward={ward} withMark />
                ))}
              </div>
            </Disclosure>
          )}
        </div>
      </div>
    </li>
  )
}

const unseen = '病棟の受入条件と空床は見えません。登録がないか、開示されていません。照会で確かめてください。'

/** What speaks against a ward and what is open stands there; what speaks for it is unfolded. */
function WardReasons({ ward, withMark = false }: { ward: CandidateWard; withMark?: boolean }) {
  const { reasons } = ward.fit
  const against = reasons.filter(({ outcome }) => outcome !== 'met')
  const speaksFor = reasons.filter(({ outcome }) => outcome === 'met')
  return (
    <div className="text-std-16N-170">
      <p className="flex flex-wrap items-center gap-x-2">
        <span className="text-std-16B-170">{ward.name}</span>
        <span className="text-dns-14N-130 text-solid-gray-700">{wardKindNames[ward.kind]}</span>
        {withMark && <FitMark outcome={ward.fit.outcome} />}
      </p>
      <p>{ward.beds.text}</p>
      <ul className="list-inside">
        {[...against, ...(ward.singleRoom ? [ward.singleRoom] : [])].map(({ outcome, text }) => (
          <li key={text}>
            <span aria-hidden="true">{outcomes[outcome].sign} </span>
            {text}
          </li>
        ))}
      </ul>
      {speaksFor.length > 0 && (
        <Disclosure summary={`合っている点 ${speaksFor.length}件`}>
          <ul>
            {speaksFor.map(({ text }) => (
              <li key={text}>
                <span aria-hidden="true">○ </span>
                {text}
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </div>
  )
}
