import { useState } from 'react'
import { Button } from '../../../../design/action/button.tsx'
import { Checkbox } from '../../../../design/form/checkbox.tsx'
import { SelectField } from '../../../../design/form/select-field.tsx'
import { DateText } from '../../../../design/text/date-text.tsx'
import { InstantText } from '../../../../design/text/instant-text.tsx'
import { uploadFile } from '../../../../kernel/files/contract/file-endpoints.ts'
import { UploadField } from '../../../../kernel/files/web/upload-field.tsx'
import type { OutputOf } from '../../../../platform/contract/endpoint.ts'
import type { listPapersToFile } from '../../contract/endpoints/filing-endpoints.ts'
import { type FilingPaperKind, filingPaperKinds, filingPaperOf, filingPapers } from '../../domain/filing-paper.ts'

export type KeptPaper = OutputOf<typeof listPapersToFile>['items'][number]

export interface Brought {
  readonly fileId: string
  readonly name: string
  readonly paper: FilingPaperKind
}

/** What the office has kept. Of a year all of it goes along: leaving one out is the exception. */
export function KeptPapers({
  papers,
  ofYear,
  goesAlong,
  onChange,
}: {
  papers: readonly KeptPaper[]
  ofYear: boolean
  goesAlong: (id: string) => boolean
  onChange: (id: string) => void
}) {
  return (
    <fieldset>
      <legend className="text-std-16B-170">このシステムで確定した書類</legend>
      {papers.length === 0 ? (
        <p className="text-std-16N-170">
          {ofYear ? 'この届出の年度について、確定した書類はありません。' : '確定した書類はありません。'}
          <a href="/governance/papers" className="inline-block py-1">
            年度の書類
          </a>
          で確定すると、ここで選べます。
        </p>
      ) : (
        <ul>
          {papers.map(({ id, title, aboutOn, keptAt }) => (
            <li key={id}>
              <Checkbox
                id={`kept-${id}`}
                checked={goesAlong(id)}
                onChange={() => onChange(id)}
                label={
                  <>
                    {title}（
                    {!ofYear && (
                      <>
                        <DateText date={aboutOn} />
                        の分、
                      </>
                    )}
                    <InstantText instant={keptAt} />
                    に確定）
                  </>
                }
              />
            </li>
          ))}
        </ul>
      )}
    </fieldset>
  )
}

/** Files brought from elsewhere, each said to be which paper: that decides what the law opens to everybody. */
export function BroughtFiles({
  files,
  onChange,
}: {
  files: readonly Brought[]
  onChange: (files: readonly Brought[]) => void
}) {
  const [paper, setPaper] = useState<FilingPaperKind>('businessReport')
  return (
    <>
      <SelectField
        id="filing-paper"
        label="添えるファイルの書類名"
        need="optional"
        hint="「その他の書類」は公開されません。ほかは、都道府県が閲覧に供すると、だれでも受け取れます（法52条2項）。"
        value={paper}
        onChange={({ target }) => setPaper(filingPaperOf(target.value))}
        choices={filingPaperKinds.map((kind) => ({ value: kind, label: filingPapers[kind].title }))}
      />
      <UploadField
        label={`「${filingPapers[paper].title}」のファイル`}
        note="書類名を選び替えながら、いくつでも添えられます。"
        endpoint={uploadFile}
        call={{}}
        onUploaded={({ id, name }) => onChange([...files, { fileId: id, name, paper }])}
      />
      {files.length > 0 && (
        <ul aria-label="添える書類" className="list-disc pl-5">
          {files.map((file) => (
            <li key={file.fileId}>
              {filingPapers[file.paper].title}：{file.name}
              <Button
                kind="quiet"
                aria-label={`${file.name}を添えない`}
                onClick={() => onChange(files.filter(({ fileId }) => fileId !== file.fileId))}
              >
                添えない
              </Button>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
