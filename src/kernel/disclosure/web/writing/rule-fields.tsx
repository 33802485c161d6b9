import { type FormError, messageFor } from '../../../../design/form/form-error.ts'
import { type Choice, SelectField } from '../../../../design/form/select-field.tsx'
import { TextField } from '../../../../design/form/text-field.tsx'
import type { OutputOf } from '../../../../platform/contract/endpoint.ts'
import type { listAudiences } from '../../contract/rule-endpoints.ts'
import { categoryNames } from '../../domain/disclosure-category.ts'
import { legalBasisNames } from '../../domain/legal-basis.ts'
import { audienceNames, granularityChoices } from '../disclosure-words.ts'
import { basesFor, type RuleDraft, showsCompetitors, showsPatients } from './rule-draft.ts'

export type Alliances = OutputOf<typeof listAudiences>['alliances']

const choicesOf = (names: Readonly<Record<string, string>>): readonly Choice[] =>
  Object.entries(names).map(([value, label]) => ({ value, label }))
const unchosen = { value: '', label: '選んでください' }

export function RuleFields({
  draft,
  onDraft,
  errors,
  alliances,
  isNew,
}: {
  draft: RuleDraft
  onDraft: (draft: RuleDraft) => void
  errors: readonly FormError[]
  alliances: Alliances
  isNew: boolean
}) {
  const field = (id: keyof RuleDraft) => ({
    id,
    error: messageFor(errors, id),
    value: draft[id],
    onChange: ({ target }: { target: { value: string } }) => onDraft({ ...draft, [id]: target.value }),
  })
  const members = alliances.find(({ allianceId }) => allianceId === draft.allianceId)?.members ?? []
  const extents = draft.effect === 'deny' ? granularityChoices.deny : granularityChoices.allow
  return (
    <>
      {alliances.length > 1 && (
        <SelectField
          {...field('allianceId')}
          label="連携法人"
          choices={alliances.map(({ allianceId, name }) => ({ value: allianceId, label: name }))}
        />
      )}
      <SelectField
        {...field('category')}
        label="対象"
        disabled={!isNew}
        hint={isNew ? undefined : '対象は変えられません。別の対象には、新しいルールを定めてください。'}
        choices={choicesOf(categoryNames)}
      />
      <SelectField {...field('audience')} label="相手" choices={choicesOf(audienceNames)} />
      {draft.audience === 'oneMember' && (
        <SelectField
          {...field('member')}
          label="相手の社員"
          choices={[unchosen, ...members.map(({ organisationId, name }) => ({ value: organisationId, label: name }))]}
        />
      )}
      <SelectField
        {...field('effect')}
        label="見せるか、見せないか"
        hint="見せないルールは、ほかのすべての見せるルールに優先します。"
        choices={choicesOf({ allow: '見せる', deny: '見せない' })}
      />
      <SelectField {...field('granularity')} label="どこまで" choices={choicesOf(extents)} />
      <div className="grid gap-4 md:grid-cols-2">
        <TextField {...field('from')} label="開始日" />
        <TextField {...field('through')} label="最終日" need={showsCompetitors(draft) ? 'required' : 'optional'} />
      </div>
      <SelectField
        {...field('basisKind')}
        label="根拠"
        hint={basisHint(draft)}
        choices={[unchosen, ...basesFor(draft).map((kind) => ({ value: kind, label: legalBasisNames[kind] }))]}
      />
      <TextField
        {...field('basisText')}
        label="根拠の説明"
        hint="規程の条、合意の日、会議の名称など。例：情報共有規程 第5条（令和8年4月1日）"
        maxLength={500}
      />
    </>
  )
}

function basisHint(draft: RuleDraft): string | undefined {
  if (showsPatients(draft)) return '患者の情報が含まれることがあるため、個人情報保護法27条の根拠が必要です。'
  if (showsCompetitors(draft))
    return '競争関係にある法人に見せるには、独占禁止法上の検討をした根拠と、最終日が必要です。'
  return undefined
}
