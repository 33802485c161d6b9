import { type FormEvent, useState } from 'react'
import { Button } from '../../../../../design/action/button.tsx'
import { Checkbox } from '../../../../../design/form/checkbox.tsx'
import { ErrorSummary } from '../../../../../design/form/error-summary.tsx'
import { FieldError } from '../../../../../design/form/field-error.tsx'
import { type FormError, messageFor } from '../../../../../design/form/form-error.ts'
import { TextField } from '../../../../../design/form/text-field.tsx'
import { useChange } from '../../../../../platform/browser/use-change.ts'
import type { Problem } from '../../../../../platform/contract/problem.ts'
import { invitePerson, listPeople } from '../../../contract/people-endpoints.ts'
import { type Role, roleNames } from '../../../domain/role.ts'
import { rolesBesideRoles } from '../../../domain/roles-by-organisation.ts'
import { useSession } from '../../session.ts'
import type { MadeInvitation } from './handed-invitation.tsx'

export function InviteForm({ onMade }: { onMade: (made: MadeInvitation) => void }) {
  const { send, busy } = useChange(listPeople)
  const [errors, setErrors] = useState<readonly FormError[]>([])
  const open = rolesBesideRoles(useSession().data?.account?.roles ?? [])

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const values = new FormData(event.currentTarget)
    const [name = '', email = ''] = ['name', 'email'].map((id) => String(values.get(id) ?? '').trim())
    const roles = open.filter((role) => values.has(`role-${role}`))
    const faults = [
      ...(name ? [] : [{ field: 'name', message: '氏名を入力してください。' }]),
      ...(email ? [] : [{ field: 'email', message: 'メールアドレスを入力してください。' }]),
      ...(roles.length > 0 ? [] : [{ field: `role-${open[0]}`, message: '役割を1つ以上選んでください。' }]),
    ]
    if (faults.length > 0) return setErrors(faults)
    const answer = await send(invitePerson, { body: { name, email, roles } })
    if (answer.ok) return onMade({ ...answer.value, name, roles })
    setErrors(errorsOf(answer.problem))
  }

  return (
    <form onSubmit={submit} noValidate className="max-w-[40rem] space-y-6">
      <ErrorSummary errors={errors} />
      <TextField id="name" label="氏名" maxLength={100} autoComplete="off" error={messageFor(errors, 'name')} />
      <TextField
        id="email"
        label="メールアドレス"
        hint="招待を受けるときに、本人がこのアドレスを入力します。招待状には書かれません。"
        type="email"
        maxLength={254}
        autoComplete="off"
        error={messageFor(errors, 'email')}
      />
      <RoleChoices roles={open} error={messageFor(errors, `role-${open[0]}`)} />
      <Button type="submit" busy={busy}>
        招待状を作る
      </Button>
    </form>
  )
}

function RoleChoices({ roles, error }: { roles: readonly Role[]; error: string | undefined }) {
  return (
    <fieldset className="space-y-1" aria-describedby={error && 'roles-error'}>
      <legend className="text-dns-16B-130 leading-150 text-solid-gray-900">
        役割<span className="ml-2 text-dns-14N-130 text-red-900">※必須（複数選べます）</span>
      </legend>
      <div className="grid sm:grid-cols-2">
        {roles.map((role) => (
          <Checkbox key={role} id={`role-${role}`} name={`role-${role}`} label={roleNames[role]} />
        ))}
      </div>
      <FieldError id="roles-error" message={error} />
    </fieldset>
  )
}

const errorsOf = ({ title, fields }: Problem): readonly FormError[] =>
  fields.length > 0 ? fields.map(({ field, message }) => ({ field, message })) : [{ message: title }]
