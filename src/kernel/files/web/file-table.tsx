import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { AskOnce } from '../../../design/action/ask-once.tsx'
import { type Column, Table } from '../../../design/table/table.tsx'
import { InstantText } from '../../../design/text/instant-text.tsx'
import { callEndpoint } from '../../../platform/browser/call-endpoint.ts'
import { endpointAddress } from '../../../platform/browser/endpoint-address.ts'
import { endpointKey } from '../../../platform/browser/use-endpoint.ts'
import type { OutputOf } from '../../../platform/contract/endpoint.ts'
import { downloadFile, listFiles, removeFile } from '../contract/file-endpoints.ts'
import { fileSize } from './file-size.ts'
import { kindWords, nameMisleads } from './kind-words.ts'

type ListedFile = OutputOf<typeof listFiles>['items'][number]

export function FileTable({ files, total }: { files: readonly ListedFile[]; total: number }) {
  const [removed, setRemoved] = useState('')
  return (
    <div>
      <Table
        caption={`預けたファイル（${total}件）。新しいものから並びます。`}
        columns={columnsWith((name) => setRemoved(`「${name}」を取り除きました。`))}
        rows={files}
        rowKey={(file) => file.id}
      />
      <p role="status">{removed}</p>
    </div>
  )
}

const columnsWith = (onRemoved: (name: string) => void): readonly Column<ListedFile>[] => [
  { key: 'name', header: '名前', rowHeader: true, cell: (file) => <FileName file={file} /> },
  { key: 'kind', header: '種類', cell: ({ kind }) => kindWords(kind), className: 'md:whitespace-nowrap' },
  { key: 'bytes', header: '大きさ', numeric: true, cell: ({ bytes }) => fileSize(bytes) },
  { key: 'by', header: '預けた人', cell: ({ uploadedBy }) => uploadedBy ?? '（いまはいない人）' },
  { key: 'at', header: '預けた日時', cell: ({ uploadedAt }) => <InstantText instant={uploadedAt} /> },
  { key: 'remove', header: '取り除く', cell: (file) => <Removal file={file} onRemoved={onRemoved} /> },
]

const FileName = ({ file: { id, name, kind, confined } }: { file: ListedFile }) => (
  <>
    <a href={endpointAddress(downloadFile, { params: { id } })} download className="inline-block py-1">
      {name}
    </a>
    {confined && (
      <p className="text-dns-14N-130 leading-150 text-solid-gray-700">
        会話などに添えたファイルです。この一覧では、預けた本人だけに見えます。
      </p>
    )}
    {nameMisleads(name, kind) && (
      <p className="text-dns-14N-130 leading-150 text-solid-gray-700">
        名前と中身の種類が違います。中身は{kindWords(kind)}で、受け取るときの名前にはその末尾が付きます。
      </p>
    )}
  </>
)

function Removal({
  file: { id, name, mayRemove, confined },
  onRemoved,
}: {
  file: ListedFile
  onRemoved: (name: string) => void
}) {
  const client = useQueryClient()
  if (!mayRemove) return <span className="text-dns-14N-130">預けた人か管理者が行います</span>
  async function remove() {
    const answer = await callEndpoint(removeFile, { params: { id } })
    if (!answer.ok) return answer.problem.title
    onRemoved(name)
    await client.invalidateQueries({ queryKey: endpointKey(listFiles) })
    return undefined
  }
  return (
    <AskOnce
      kind="quiet"
      label="取り除く"
      name={`${name}を取り除く`}
      title="このファイルを取り除きますか"
      action="取り除く"
      onAgreed={remove}
    >
      <p>「{name}」は、すぐにだれからも見えなくなり、中身は一日のうちに消えます。元に戻せません。</p>
      {confined && <p>添えた会話の相手も、受け取れなくなります。</p>}
    </AskOnce>
  )
}
