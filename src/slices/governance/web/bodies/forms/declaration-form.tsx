import { SelectField } from '../../../../../design/form/select-field.tsx'
import { TextAreaField } from '../../../../../design/form/text-area-field.tsx'
import { callEndpoint } from '../../../../../platform/browser/call-endpoint.ts'
import { recordStatement } from '../../../contract/endpoints/bodies-endpoints.ts'
import type { ShownOfficer } from '../body-words.ts'
import { readPosts, writtenPosts } from './declared-posts.ts'
import { Named } from './end-form.tsx'
import { DayField, RecordForm, readRecord, textOf } from './record-form.tsx'

const threeWays = [
  { value: '', label: '確認していない' },
  { value: 'yes', label: '当たる' },
  { value: 'no', label: '当たらない' },
] as const

const asWay = (stated: boolean | undefined): string => (stated === undefined ? '' : stated ? 'yes' : 'no')
const asTruth = (way: string): boolean | undefined => (way === '' ? undefined : way === 'yes')

/** What an officer declares: expertise, disqualification, and the posts held elsewhere. */
export function DeclarationForm({ officer }: { officer: ShownOfficer }) {
  const { personId, declared } = officer
  const name = `declare-${personId}`
  return (
    <RecordForm
      name={name}
      summary={<Named name={officer.name}>申告を記録する</Named>}
      action="申告を記録する"
      read={(form) => {
        const { errors, days, reason } = readRecord(form, name, { [`${name}-on`]: '申告の日' })
        const posts = readPosts(textOf(form, `${name}-posts`))
        const effectiveOn = days[`${name}-on`]
        if (errors.length > 0 || !effectiveOn || 'message' in posts) {
          return {
            errors: [...('message' in posts ? [{ field: `${name}-posts`, message: posts.message }] : []), ...errors],
          }
        }
        const medicalExpert = asTruth(textOf(form, `${name}-expert`))
        const disqualified = asTruth(textOf(form, `${name}-disqualified`))
        const value = { medicalExpert, disqualified, posts: posts.posts }
        return { body: { topic: 'officer' as const, subject: personId, effectiveOn, value, reason } }
      }}
      send={(body) => callEndpoint(recordStatement, { body })}
    >
      {(errorOf) => (
        <>
          <SelectField
            id={`${name}-expert`}
            label="診療に関する学識経験者の団体の代表者など"
            hint="理事のうち一人以上が必要です（法70条の3第1項第14号ハ）。"
            choices={threeWays}
            defaultValue={asWay(declared?.medicalExpert)}
          />
          <SelectField
            id={`${name}-disqualified`}
            label="欠格事由（法70条の4第1号）"
            choices={threeWays}
            defaultValue={asWay(declared?.disqualified)}
          />
          <TextAreaField
            id={`${name}-posts`}
            label="ほかの法人の役職"
            hint="一行に一つ、「法人の名称／代表・代表でない／営利・非営利／取引先の名称、…」の順に書きます。分からない欄は「不明」とします。役職がなければ「なし」、申告がなければ空欄にします。"
            need="optional"
            rows={3}
            defaultValue={writtenPosts(declared?.posts)}
            error={errorOf(`${name}-posts`)}
          />
          <DayField id={`${name}-on`} label="申告の日" error={errorOf(`${name}-on`)} />
        </>
      )}
    </RecordForm>
  )
}
