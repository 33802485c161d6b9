import { useState } from 'react'
import { SelectField } from '../../../../design/form/select-field.tsx'
import { Breadcrumb } from '../../../../design/page/breadcrumb.tsx'
import { Page } from '../../../../design/page/page.tsx'
import { Section } from '../../../../design/page/section.tsx'
import { Answer } from '../../../../design/state/answer.tsx'
import { EmptyState } from '../../../../design/state/empty-state.tsx'
import { uploadFile } from '../../../../kernel/files/contract/file-endpoints.ts'
import { UploadField } from '../../../../kernel/files/web/upload-field.tsx'
import { ForRoles } from '../../../../kernel/identity/web/for-roles.tsx'
import { useEndpoint } from '../../../../platform/browser/use-endpoint.ts'
import type { PageProps } from '../../../../platform/browser/web-slice.ts'
import type { OutputOf } from '../../../../platform/contract/endpoint.ts'
import { submitApplication, takeStep } from '../../contract/endpoints/application-endpoints.ts'
import { listCasesToSubmit } from '../../contract/endpoints/desk-endpoints.ts'
import { officeRoles } from '../../contract/supervision-shapes.ts'
import { applicationAddress, oursAddress } from '../addresses.ts'
import { ChangeForm, textIn } from '../change-form.tsx'
import { work } from '../words.ts'

interface Kept {
  readonly slot: string
  readonly fileId: string
  readonly name: string
}

/** Hands in a case with its papers; with `?application=` it hands them in again after a correction was asked. */
export default function ApplyPage({ search }: PageProps) {
  return (
    <>
      <Breadcrumb crumbs={[{ label: '都道府県への提出と質問', href: oursAddress }]} />
      <Page
        title={search.application ? '補正して出し直す' : '認定を申請する'}
        lead="登録してある内容と、添付書類の記録が、今のまま提出されます。提出した内容は後から変わりません。"
      >
        <ForRoles roles={officeRoles} work={work.office}>
          <Apply again={search.application} version={Number(search.version ?? '1')} />
        </ForRoles>
      </Page>
    </>
  )
}

function Apply({ again, version }: { again: string | undefined; version: number }) {
  const cases = useEndpoint(listCasesToSubmit, {})
  return (
    <Answer reading={cases}>
      {(found) =>
        found.items.length === 0 ? (
          <EmptyState title="提出できる内容がまだありません。">
            <a href="/governance/cases/add">認定基準の確認</a>で、法人の内容を登録してください。
          </EmptyState>
        ) : (
          <ApplyForm found={found} again={again} version={version} />
        )
      }
    </Answer>
  )
}

function ApplyForm({
  found: { items, slots },
  again,
  version,
}: {
  found: OutputOf<typeof listCasesToSubmit>
  again: string | undefined
  version: number
}) {
  const [files, setFiles] = useState<readonly Kept[]>([])
  const [slot, setSlot] = useState(slots[0]?.slot ?? '')
  const titleOf = (name: string) => slots.find((each) => each.slot === name)?.title ?? name
  return (
    <Section title="提出するもの">
      <ChangeForm
        action={again ? '出し直す' : '都道府県に提出する'}
        said="提出しました。"
        onSend={async (form, send) => {
          const papers = {
            caseId: textIn(form, 'apply-case'),
            files: files.map(({ slot: given, fileId }) => ({ slot: given, fileId })),
          }
          const answer = again
            ? await send(takeStep, { params: { id: again }, body: { step: 'resubmit', version, ...papers } })
            : await send(submitApplication, { body: papers })
          if (answer.ok) {
            const id = again ?? ('id' in answer.value ? answer.value.id : '')
            window.location.assign(applicationAddress(id))
          }
          return answer
        }}
      >
        <SelectField
          id="apply-case"
          label="提出する内容"
          choices={items.map(({ id, title }) => ({ value: id, label: title }))}
        />
        <SelectField
          id="apply-slot"
          label="添える書類の種類"
          need="optional"
          value={slot}
          onChange={({ target }) => setSlot(target.value)}
          choices={slots.map((each) => ({ value: each.slot, label: each.title }))}
        />
        <UploadField
          label={`「${titleOf(slot)}」のファイル`}
          note="種類を選び替えながら、八つの書類を添えられます。"
          endpoint={uploadFile}
          call={{}}
          onUploaded={({ id, name }) => setFiles((all) => [...all, { slot, fileId: id, name }])}
        />
        {files.length > 0 && (
          <ul aria-label="添える書類" className="list-disc pl-5">
            {files.map(({ slot: given, fileId, name }) => (
              <li key={fileId}>
                {titleOf(given)}：{name}
              </li>
            ))}
          </ul>
        )}
      </ChangeForm>
    </Section>
  )
}
