import { fileSize } from '../../../kernel/files/web/file-size.ts'
import { endpointAddress } from '../../../platform/browser/endpoint-address.ts'
import { downloadPaper } from '../contract/endpoints/desk-endpoints.ts'

interface Paper {
  readonly id: string
  readonly name: string
  /** Null: made when it is asked for. */
  readonly bytes: number | null
}

export function PaperLinks({ papers }: { papers: readonly Paper[] }) {
  if (papers.length === 0) return null
  return (
    <span className="block font-400">
      {papers.map(({ id, name, bytes }) => (
        <a key={id} href={endpointAddress(downloadPaper, { params: { id } })} download className="block py-1">
          {name}
          {bytes !== null && `（${fileSize(bytes)}）`}
        </a>
      ))}
    </span>
  )
}
