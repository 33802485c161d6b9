import { type FormError, messageFor } from '../../../../design/form/form-error.ts'
import { SelectField } from '../../../../design/form/select-field.tsx'
import { TextAreaField } from '../../../../design/form/text-area-field.tsx'
import { TextField } from '../../../../design/form/text-field.tsx'
import { Section } from '../../../../design/page/section.tsx'
import { sourceLabel, useSources } from '../citation.tsx'
import { SourceForm } from './source-form.tsx'

/** Why the register changes and on which document the change rests. */
export interface Ground {
  readonly reason: string
  readonly sourceId: string
  readonly asOf: string
}

export const emptyGround: Ground = { reason: '', sourceId: '', asOf: '' }

export function groundErrors(ground: Ground): readonly FormError[] {
  return [
    ...(ground.reason.trim() ? [] : [{ field: 'reason', message: '理由を入力してください。' }]),
    ...(ground.sourceId ? [] : [{ field: 'sourceId', message: '資料を選んでください。' }]),
    ...(/^(\d{4}(-\d{2}){0,2})?$/.test(ground.asOf)
      ? []
      : [{ field: 'asOf', message: '時点は「2026」「2026-11」「2026-11-22」のいずれかで入力してください。' }]),
  ]
}

export function GroundFields({
  ground,
  errors,
  onGround,
}: {
  ground: Ground
  errors: readonly FormError[]
  onGround: (ground: Ground) => void
}) {
  const sources = useSources()
  return (
    <Section title="理由と資料" note="理由と資料は、履歴として誰でも見られます。">
      <div className="space-y-4">
        <TextAreaField
          id="reason"
          label="理由"
          rows={2}
          maxLength={1000}
          error={messageFor(errors, 'reason')}
          value={ground.reason}
          onChange={(event) => onGround({ ...ground, reason: event.target.value })}
        />
        <SelectField
          id="sourceId"
          label="資料"
          error={messageFor(errors, 'sourceId')}
          value={ground.sourceId}
          onChange={(event) => onGround({ ...ground, sourceId: event.target.value })}
          choices={[
            { value: '', label: '選んでください' },
            ...[...sources.values()].map((source) => ({
              value: source.id,
              label: `${sourceLabel(sources, source.id)}　${source.title}`,
            })),
          ]}
        />
        <SourceForm onAdded={(sourceId) => onGround({ ...ground, sourceId })} />
        <TextField
          id="asOf"
          label="記載の時点"
          hint="資料そのものの時点と違うときだけ、西暦で入力します。例：2026-11"
          need="optional"
          error={messageFor(errors, 'asOf')}
          value={ground.asOf}
          onChange={(event) => onGround({ ...ground, asOf: event.target.value })}
        />
      </div>
    </Section>
  )
}
