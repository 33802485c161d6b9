import type { FoundingStepId } from '../../domain/founding/founding-steps.ts'
import { factsAddress, recordsAddress } from '../facts/addresses.ts'

interface Place {
  readonly href: string
  readonly label: string
}

const places: Readonly<Partial<Record<FoundingStepId, Place>>> = {
  members: { href: '/management/members', label: '社員を迎える' },
  articles: { href: factsAddress('articles'), label: '定款の内容を記録する' },
  bodies: { href: '/governance/bodies', label: '選任を記録する' },
  corporation: { href: recordsAddress, label: '法人の記録を書く' },
  policy: { href: factsAddress('policy'), label: '方針を書く' },
  finances: { href: factsAddress('finances'), label: '財務と体制を記録する' },
  certification: { href: '/supervision/ours', label: '都道府県との手続' },
}

/** Where a step is done. The case is there once something was recorded; who supervises is recorded by whoever runs the server. */
export function placeOfStep(step: FoundingStepId, caseId: string | null): Place | undefined {
  if (step === 'criteria')
    return { href: caseId === null ? '/governance/cases' : `/governance/cases/${caseId}`, label: '判定を見る' }
  if (step === 'application')
    return caseId === null ? undefined : { href: `/governance/cases/${caseId}/application`, label: '書類をそろえる' }
  return places[step]
}
