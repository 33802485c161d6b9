import { useState } from 'react'
import { SelectField } from '../../../../../design/form/select-field.tsx'
import { TextField } from '../../../../../design/form/text-field.tsx'
import { callEndpoint } from '../../../../../platform/browser/call-endpoint.ts'
import type { CallOf } from '../../../../../platform/contract/endpoint.ts'
import { recordElection } from '../../../contract/endpoints/bodies-endpoints.ts'
import { type Bodies, categoryWords, choicesFrom, postWords, type ShownTerm } from '../body-words.ts'
import { DayField, type Read, RecordForm, readRecord, textOf } from './record-form.tsx'

type Body = CallOf<typeof recordElection>['body']
const newPerson = ''

/** Whoever was elected: a new person, or one who is known and goes on. */
export function ElectionForm({ bodies, posts }: { bodies: Bodies; posts: readonly ShownTerm['post'][] }) {
  const name = `elect-${posts.join('-')}`
  const [person, setPerson] = useState(newPerson)
  const [post, setPost] = useState<string>(posts[0] ?? 'director')
  const known = knownPersons(bodies)

  function read(form: FormData): Read<Body> {
    const { errors, days, reason } = readRecord(form, name, {
      [`${name}-on`]: '選任の日',
      [`${name}-from`]: '就任の日',
    })
    const written = textOf(form, `${name}-name`)
    const [electedOn, fromOn] = [days[`${name}-on`], days[`${name}-from`]]
    const nameless = person === newPerson && !written
    if (errors.length > 0 || nameless || !electedOn || !fromOn) {
      return {
        errors: [...(nameless ? [{ field: `${name}-name`, message: '氏名を入力してください。' }] : []), ...errors],
      }
    }
    const category = textOf(form, `${name}-category`)
    return {
      body: {
        person: person === newPerson ? { name: written } : { id: person },
        post: post as Body['post'],
        category: category === '' ? null : (category as Body['category']),
        ...{ electedOn, fromOn, reason },
      },
    }
  }

  return (
    <RecordForm
      name={name}
      summary={`${posts.map((each) => postWords[each]).join('・')}の選任を記録する`}
      action="選任を記録する"
      read={read}
      send={(body) => callEndpoint(recordElection, { body })}
    >
      {(errorOf) => (
        <>
          {posts.length > 1 && (
            <SelectField
              id={`${name}-post`}
              label="役職"
              choices={posts.map((value) => ({ value, label: postWords[value] }))}
              value={post}
              onChange={(event) => setPost(event.target.value)}
            />
          )}
          <SelectField
            id={`${name}-person`}
            label="選任された人"
            hint="すでに記録のある人を選ぶと再任になり、前の任期は就任の前日で終わります。"
            choices={[{ value: newPerson, label: '新しく記録する人' }, ...known]}
            value={person}
            onChange={(event) => setPerson(event.target.value)}
          />
          {person === newPerson && (
            <TextField id={`${name}-name`} label="氏名" maxLength={100} error={errorOf(`${name}-name`)} />
          )}
          {post === 'councillor' && (
            <SelectField
              id={`${name}-category`}
              label="選出の区分"
              need="optional"
              choices={[{ value: '', label: '記録しない' }, ...choicesFrom(categoryWords)]}
            />
          )}
          <DayField id={`${name}-on`} label="選任の日" error={errorOf(`${name}-on`)} />
          <DayField id={`${name}-from`} label="就任の日" error={errorOf(`${name}-from`)} />
        </>
      )}
    </RecordForm>
  )
}

function knownPersons({ officers, councillors, past, coming }: Bodies) {
  const names = new Map([...past, ...coming, ...councillors, ...officers].map((each) => [each.personId, each.name]))
  return [...names].map(([value, label]) => ({ value, label }))
}
