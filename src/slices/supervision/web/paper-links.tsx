import { fileSize } from '../../../kernel/files/web/file-size.ts'
import { endpointAddress } from '../../../platform/browser/endpoint-address.ts'
import { downloadPaper } from '../contract/endpoints/desk-endpoints.ts'
import { type FilingPaperKind, filingPapers } from '../domain/filing-paper.ts'

interface Paper {
  readonly id: string
  readonly name: string
  readonly paper: FilingPaperKind | null
  /** Null: made when it is asked for. */
  readonly bytes: number | null
}

export function PaperLinks({ papers }: { papers: readonly Paper[] }) {
  if (papers.length === 0) return null
  return (
    <span className="block font-400">
      {papers.map(({ id, name, paper, bytes }) => (
        <a key={id} href={endpointAddress(downloadPaper, { params: { id } })} download className="block py-1">
          {titledName(paper, name)}
          {bytes !== null && `（${fileSize(bytes)}）`}
        </a>
      ))}
    </span>
  )
}

/** A file under the name of the paper that it is; a kept paper bears it already. */
export function titledName(paper: FilingPaperKind | null, name: string): string {
  if (paper === null || paper === 'other') return name
  const { title } = filingPapers[paper]
  return name.startsWith(title) ? name : `${title}：${name}`
}
