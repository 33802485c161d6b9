import { type FormEvent, useState } from 'react'
import { Button } from '../../../../../design/action/button.tsx'
import { ErrorSummary } from '../../../../../design/form/error-summary.tsx'
import { type FormError, messageFor } from '../../../../../design/form/form-error.ts'
import { SelectField } from '../../../../../design/form/select-field.tsx'
import { TextField } from '../../../../../design/form/text-field.tsx'
import { Disclosure } from '../../../../../design/text/disclosure.tsx'
import type { CalendarDate } from '../../../../../foundation/calendar-date.ts'
import { readJapaneseDate } from '../../../../../foundation/japanese-date.ts'
import { refusalOf, useChange } from '../../../../../platform/browser/use-change.ts'
import { listPeople, proposeRole } from '../../../contract/people-endpoints.ts'
import { roleNames, roles } from '../../../domain/role.ts'
import { rolesBesideRoles } from '../../../domain/roles-by-organisation.ts'
import { useSession } from '../../session.ts'
import type { HeldRole, Person } from '../person-state.ts'

/** An empty day is no day; a text that is none is a mistake. */
const readDay = (text: string): CalendarDate | null | undefined => (text.trim() ? readJapaneseDate(text) : undefined)

export function ProposeRoleForm({ person, held }: { person: Person; held: readonly HeldRole[] }) {
  const { send, busy } = useChange(listPeople)
  const [errors, setErrors] = useState<readonly FormError[]>([])
  const mine = useSession().data?.account?.roles ?? []
  const open = rolesBesideRoles(mine).filter((role) => !held.some((each) => each.role === role && each.until === null))

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = event.currentTarget
    const values = new FormData(form)
    const role = roles.find((each) => each === values.get('role'))
    const [from, until] = ['from', 'until'].map((id) => readDay(String(values.get(id) ?? '')))
    const faults = [
      ...(role ? [] : [{ field: 'role', message: '役割を選んでください。' }]),
      ...(from === null
        ? [{ field: 'from', message: '始まりの日を、R8.11.22 や 2026-11-22 の形で入力してください。' }]
        : []),
      ...(until === null
        ? [{ field: 'until', message: '終わりの日を、R8.11.22 や 2026-11-22 の形で入力してください。' }]
        : []),
    ]
    if (!role || from === null || until === null) return setErrors(faults)
    const body = { role, ...(from && { from }), ...(until && { until }) }
    const refusal = refusalOf(await send(proposeRole, { params: { account: person.account }, body }))
    setErrors(refusal ? [{ message: refusal }] : [])
    if (!refusal) form.reset()
  }

  return (
    <div className="mt-4" data-screen-only>
      <Disclosure summary="役割を申し出る">
        <form onSubmit={submit} noValidate className="max-w-[40rem] space-y-4 border-l-2 border-solid-gray-300 pl-4">
          <ErrorSummary errors={errors} />
          <SelectField
            id="role"
            label="役割"
            choices={[
              { value: '', label: '選んでください' },
              ...open.map((role) => ({ value: role, label: roleNames[role] })),
            ]}
            error={messageFor(errors, 'role')}
          />
          <div className="grid gap-4 sm:grid-cols-2">
            <TextField
              id="from"
              label="始まりの日"
              hint="書かなければ、確認された日から。例：R8.12.1"
              need="optional"
              error={messageFor(errors, 'from')}
            />
            <TextField
              id="until"
              label="終わりの日"
              hint="この日から使えなくなります。代理や応援のときに。"
              need="optional"
              error={messageFor(errors, 'until')}
            />
          </div>
          <Button type="submit" kind="secondary" busy={busy}>
            申し出る
          </Button>
        </form>
      </Disclosure>
    </div>
  )
}
