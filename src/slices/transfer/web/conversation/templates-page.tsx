import { type FormEvent, useState } from 'react'
import { AskOnce } from '../../../../design/action/ask-once.tsx'
import { Button } from '../../../../design/action/button.tsx'
import { TextAreaField } from '../../../../design/form/text-area-field.tsx'
import { TextField } from '../../../../design/form/text-field.tsx'
import { Page } from '../../../../design/page/page.tsx'
import { Section } from '../../../../design/page/section.tsx'
import { Answer } from '../../../../design/state/answer.tsx'
import { EmptyState } from '../../../../design/state/empty-state.tsx'
import { Notice } from '../../../../design/state/notice.tsx'
import { ForRoles } from '../../../../kernel/identity/web/for-roles.tsx'
import { refusalOf, useChange } from '../../../../platform/browser/use-change.ts'
import { useEndpoint } from '../../../../platform/browser/use-endpoint.ts'
import { listTemplates, removeTemplate, saveTemplate } from '../../contract/conversation-endpoints.ts'
import { careRoles } from '../../contract/transfer-shapes.ts'

interface Template {
  readonly id: string
  readonly title: string
  readonly body: string
}

const work = {
  refusal: '定型文を使うのは、地域連携室の看護師・医療ソーシャルワーカー・医師です。',
  invitation: '定型文を使うには、サインインしてください。',
}

export default function TemplatesPage() {
  return (
    <Page title="連絡でよく使う文" lead="自法人の人だけが見て使えます。患者の名前は入れないでください。">
      <ForRoles roles={careRoles} work={work}>
        <Templates />
      </ForRoles>
    </Page>
  )
}

function Templates() {
  const reading = useEndpoint(listTemplates, {})
  const [edited, setEdited] = useState<Template>()
  return (
    <>
      <Answer reading={reading}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState title="定型文はまだありません。">下の欄から加えると、連絡の画面で選べます。</EmptyState>
          ) : (
            <ul className="divide-y divide-solid-gray-200 border-y border-solid-gray-300">
              {items.map((item) => (
                <li key={item.id} className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1 py-3">
                  <div className="min-w-0">
                    <h2 className="text-dns-16B-130 leading-150">{item.title}</h2>
                    <p className="text-std-16N-170 break-words whitespace-pre-wrap">{item.body}</p>
                  </div>
                  <span className="flex gap-2">
                    <Button kind="quiet" onClick={() => setEdited(item)} aria-label={`${item.title}を書き直す`}>
                      書き直す
                    </Button>
                    <RemoveButton item={item} />
                  </span>
                </li>
              ))}
            </ul>
          )
        }
      </Answer>
      <TemplateForm key={edited?.id ?? 'new'} edited={edited} onDone={() => setEdited(undefined)} />
    </>
  )
}

function RemoveButton({ item }: { item: Template }) {
  const { send } = useChange(listTemplates)
  return (
    <AskOnce
      label="取り除く"
      name={`${item.title}を取り除く`}
      kind="quiet"
      title={`「${item.title}」を取り除きますか`}
      action="取り除く"
      onAgreed={async () => refusalOf(await send(removeTemplate, { params: { id: item.id } }))}
    >
      <p>すでに送った連絡は変わりません。</p>
    </AskOnce>
  )
}

function TemplateForm({ edited, onDone }: { edited: Template | undefined; onDone: () => void }) {
  const { send, busy, problem } = useChange(listTemplates)
  const errorOf = (field: string) => problem?.fields.find((each) => each.field === field)?.message
  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = event.currentTarget
    const fields = new FormData(form)
    const body = { title: String(fields.get('title')), body: String(fields.get('body')) }
    const saved = await send(saveTemplate, { params: { id: edited?.id ?? crypto.randomUUID() }, body })
    if (!saved.ok) return
    form.reset()
    onDone()
  }
  return (
    <Section title={edited ? `「${edited.title}」を書き直す` : '定型文を加える'}>
      <form onSubmit={submit} className="max-w-[40rem] space-y-4">
        {problem && <Notice kind="error" title={problem.title} announce />}
        <TextField id="title" label="見出し" maxLength={60} defaultValue={edited?.title} error={errorOf('title')} />
        <TextAreaField id="body" label="本文" maxLength={2000} defaultValue={edited?.body} error={errorOf('body')} />
        <div className="flex gap-2">
          <Button type="submit" busy={busy}>
            保存する
          </Button>
          {edited && (
            <Button kind="secondary" onClick={onDone}>
              やめる
            </Button>
          )}
        </div>
      </form>
    </Section>
  )
}
