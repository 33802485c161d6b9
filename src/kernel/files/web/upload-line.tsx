import { Button } from '../../../design/action/button.tsx'
import { fileSize } from './file-size.ts'
import type { Upload } from './use-uploads.ts'

/** One file on its way, in words beside the bar; a refusal stays until it has been read. */
export function UploadLine({ upload }: { upload: Upload }) {
  const { name, problem, sentBytes, bytes, drop } = upload
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1 border-b border-solid-gray-300 py-2">
      <div className="min-w-0 flex-1 basis-64">
        <p className="text-std-16N-170">{name}</p>
        {problem ? (
          <p role="alert" className="text-dns-14N-130 leading-160 text-red-900">
            ＊{problem.title}
            {problem.detail}
          </p>
        ) : (
          <div className="flex flex-wrap items-center gap-x-3 text-dns-14N-130 leading-160 text-solid-gray-700">
            <progress
              aria-label={`${name}の送信`}
              max={bytes}
              value={sentBytes ?? 0}
              className="h-3 w-40 appearance-none overflow-hidden rounded-full border-0 bg-solid-gray-200 [&::-moz-progress-bar]:bg-blue-900 [&::-webkit-progress-bar]:bg-solid-gray-200 [&::-webkit-progress-value]:bg-blue-900"
            />
            <span>{progressWords(sentBytes, bytes)}</span>
          </div>
        )}
      </div>
      <Button kind="quiet" onClick={drop} aria-label={`${name}：${problem ? '表示を消す' : '中止する'}`}>
        {problem ? '表示を消す' : '中止する'}
      </Button>
    </li>
  )
}

function progressWords(sentBytes: number | null, bytes: number): string {
  if (sentBytes === null) return '順番を待っています'
  if (sentBytes >= bytes) return '中身を確かめています…'
  return `${fileSize(sentBytes)} / ${fileSize(bytes)}`
}
