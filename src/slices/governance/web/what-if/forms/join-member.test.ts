import { expect, it } from 'vitest'
import { memberShape } from '../../../contract/certification-case-fields.ts'
import { joinEdit, joinErrors } from './join-member.ts'

const fields = {
  name: ' 架空診療所 ',
  kind: '',
  person: 'individual',
  votes: '２',
  facilityName: '',
  facilityKind: 'clinic',
  municipality: '海老名市',
}

it('leaves out what is not known, and reads full-width digits', () => {
  const edit = joinEdit(fields)
  expect(edit).toEqual({
    join: {
      name: '架空診療所',
      person: 'individual',
      votes: 2,
      facilities: [{ kind: 'clinic', municipality: '海老名市' }],
    },
  })
  expect('join' in edit && memberShape.safeParse(edit.join).success).toBe(true)
})

it('asks for a name, and for votes that can exist', () => {
  expect(Object.keys(joinErrors({ ...fields, name: ' ', votes: '0' }))).toEqual(['name', 'votes'])
  expect(joinErrors({ ...fields, votes: '' })).toEqual({})
})
