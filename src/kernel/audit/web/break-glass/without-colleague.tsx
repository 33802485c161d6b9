import { type FormEvent, useState } from 'react'
import { Button } from '../../../../design/action/button.tsx'
import { TextField } from '../../../../design/form/text-field.tsx'
import { Notice } from '../../../../design/state/notice.tsx'
import { ProblemState } from '../../../../design/state/problem-state.tsx'
import { Disclosure } from '../../../../design/text/disclosure.tsx'
import { useChange } from '../../../../platform/browser/use-change.ts'
import { type BreakGlassGrant, listBreakGlass } from '../../contract/break-glass-endpoints.ts'
import { openWithoutColleague } from '../../contract/second-person-endpoints.ts'
import { subjectWords } from '../../domain/break-glass.ts'

/** For an emergency in which nobody else is there: it goes on, and the colleagues answer afterwards. */
export function WithoutColleague({ grant: { id, subject } }: { grant: BreakGlassGrant }) {
  const field = `because-${id}`
  const { send, busy, problem } = useChange(listBreakGlass)
  const [error, setError] = useState<string>()
  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const because = String(new FormData(event.currentTarget).get(field) ?? '').trim()
    if (because.length < 5) return setError('確認できる人がいない事情を5文字以上で書いてください。')
    setError(undefined)
    await send(openWithoutColleague, { params: { breakGlass: id }, body: { because } })
  }
  return (
    <Notice kind="warning" announce title="同僚の確認を待っています。">
      <p>対象：{subjectWords(subject)}</p>
      <p>
        この日の3回目以降なので、同僚の確認が要ります。医師・看護師・ソーシャルワーカー・個人情報保護担当・施設管理者の画面に、すぐ知らせが出ています。
      </p>
      <Disclosure summary="確認できる人がいないとき">
        <form onSubmit={submit} noValidate className="max-w-[40rem] space-y-3">
          {problem && <ProblemState problem={problem} />}
          <TextField
            id={field}
            label="確認できる人がいない事情"
            hint="待たずに開けます。情報を持つ法人に、確認なしで開いたことが知らされ、同僚が後から確認します。"
            maxLength={500}
            error={error}
          />
          <Button type="submit" kind="secondary" busy={busy}>
            確認を待たずに開けるようにする
          </Button>
        </form>
      </Disclosure>
    </Notice>
  )
}
