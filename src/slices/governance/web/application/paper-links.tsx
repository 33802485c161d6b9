import { endpointAddress } from '../../../../platform/browser/endpoint-address.ts'
import {
  printApplicationPdf,
  printApplicationWord,
  printPolicyPdf,
  printPolicyWord,
} from '../../contract/endpoints/paper-endpoints.ts'
import type { SlotId } from '../../domain/application/document-slot.ts'

const printers: { readonly [Slot in SlotId]?: { readonly word: PrintEndpoint; readonly pdf: PrintEndpoint } } = {
  applicationForm: { word: printApplicationWord, pdf: printApplicationPdf },
  cooperationPolicy: { word: printPolicyWord, pdf: printPolicyPdf },
}

/** All papers are declared alike. */
type PrintEndpoint = typeof printPolicyWord

/** A paper that can be made from what is written is made where it is asked for. */
export function PaperLinks({ caseId, slot, title }: { caseId: string; slot: SlotId; title: string }) {
  const printer = printers[slot]
  if (!printer) return null
  const links = [
    { format: 'Word', endpoint: printer.word },
    { format: 'PDF', endpoint: printer.pdf },
  ]
  return (
    <span className="flex flex-wrap gap-x-4" data-screen-only>
      {links.map(({ format, endpoint }) => (
        <a key={format} href={endpointAddress(endpoint, { params: { id: caseId } })} download className="py-1">
          <span className="sr-only">{title}を</span>
          {format}で作成
        </a>
      ))}
    </span>
  )
}
