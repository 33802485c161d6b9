import { Button } from '../../../../design/action/button.tsx'
import { Checkbox } from '../../../../design/form/checkbox.tsx'
import { type AttachedFile, mostFiles } from './unsent-messages.ts'

/** Chosen and not sent: what lies here waits, and says for how long. */
export function AttachedFiles({
  files,
  isKept,
  onChange,
}: {
  files: readonly AttachedFile[]
  isKept: boolean
  onChange: (files: readonly AttachedFile[]) => void
}) {
  if (files.length === 0) return null
  const change = (fileId: string, namesPatient: boolean) =>
    onChange(files.map((each) => (each.fileId === fileId ? { ...each, namesPatient } : each)))
  return (
    <div>
      <ul aria-label="添えるファイル" className="space-y-1">
        {files.map(({ fileId, name, namesPatient, waits }) => (
          <li key={fileId} className="flex flex-wrap items-center gap-x-4">
            <span className="min-w-0 text-std-16N-170 break-words">
              {name}
              {waits && <span className="text-dns-14N-130">（この端末で送信待ち）</span>}
            </span>
            <Checkbox
              id={`names-${fileId}`}
              label="患者を特定する内容を含む"
              checked={namesPatient}
              onChange={({ target }) => change(fileId, target.checked)}
            />
            <Button
              kind="quiet"
              aria-label={`${name}を添えない`}
              onClick={() => onChange(files.filter((each) => each.fileId !== fileId))}
            >
              添えない
            </Button>
          </li>
        ))}
      </ul>
      <p className="text-dns-14N-130 leading-160 text-solid-gray-700">
        まだ送っていません。
        {files.some(({ waits }) => waits) && '送信待ちのファイルは、「送信」のあと、つながったときに送られます。'}
        {isKept
          ? '書いた内容とともに、この端末に12時間まで暗号化して残ります。サインアウトすると消えます。'
          : 'この端末には残せないので、画面を読み込み直すと選び直しになります。'}
        {files.length >= mostFiles &&
          `1つの連絡に添えられるのは${mostFiles}個までです。続きは、送ってから添えてください。`}
      </p>
    </div>
  )
}
