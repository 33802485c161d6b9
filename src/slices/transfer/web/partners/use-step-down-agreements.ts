import { useQuery } from '@tanstack/react-query'
import { endpointQuery } from '../../../../platform/browser/use-endpoint.ts'
import type { OutputOf } from '../../../../platform/contract/endpoint.ts'
import { listStepDownAgreements } from '../../contract/figures/step-down-endpoints.ts'
import { escortNames } from '../../domain/partners/step-down-agreement.ts'

export type StepDownAgreement = OutputOf<typeof listStepDownAgreements>['items'][number]

/** Only a case of 下り搬送 asks for them. */
export const useStepDownAgreements = (kind: string): readonly StepDownAgreement[] =>
  useQuery({ ...endpointQuery(listStepDownAgreements, {}), enabled: kind === 'stepDownTransport' }).data?.items ?? []

/** The agreement in a line. */
export const agreementWords = ({ conditions, escorts }: StepDownAgreement): string =>
  [conditions, escorts.length > 0 && `同乗：${escorts.map((each) => escortNames[each]).join('、')}`]
    .filter(Boolean)
    .join('　')
