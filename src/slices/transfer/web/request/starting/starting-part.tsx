import { Disclosure } from '../../../../../design/text/disclosure.tsx'
import type { LetterInstitution } from '../../../domain/import/referral-draft.ts'
import type { RequestForm } from '../form/request-form.ts'
import { CopyPanel } from './copy-panel.tsx'
import { ImportPanel } from './import-panel.tsx'

/** Ways not to type what is already written somewhere. */
export function StartingPart(props: {
  form: RequestForm
  onFill: (next: (before: RequestForm) => RequestForm) => void
  /** Whom a document names as sender and receiver. */
  onNamed: (institutions: readonly LetterInstitution[]) => void
}) {
  return (
    <div className="flex flex-col gap-2">
      <Disclosure summary="診療情報提供書から読み込む">
        <ImportPanel {...props} />
      </Disclosure>
      <Disclosure summary="同じ患者の、以前の依頼から写す">
        <CopyPanel form={props.form} onFill={props.onFill} />
      </Disclosure>
    </div>
  )
}
