import { Button } from '../../../../../design/action/button.tsx'
import { TextField } from '../../../../../design/form/text-field.tsx'
import { bedFunctions, bedFunctionWords } from '../../../domain/bed-transfer/bed-transfer-facts.ts'
import type { ParticipantDraft } from './plan-draft.ts'

const moments = { before: '前', after: '後' } as const

/** The beds of one participant before and after, by function. */
export function BedFields({
  participant,
  error,
  onChange,
  onRemove,
}: {
  participant: ParticipantDraft
  error: string | undefined
  onChange: (changed: ParticipantDraft) => void
  onRemove: (() => void) | undefined
}) {
  const { id, name } = participant
  return (
    <fieldset className="space-y-3 rounded-8 border border-solid-gray-420 p-4">
      <legend className="px-1 text-std-16B-170">{name || '参加法人等'}</legend>
      <TextField
        id={`${id}-name`}
        label="病院・診療所を開設する参加法人等"
        value={name}
        error={error}
        maxLength={200}
        onChange={({ target }) => onChange({ ...participant, name: target.value })}
      />
      {(['before', 'after'] as const).map((moment) => (
        <div key={moment} className="grid grid-cols-2 gap-3 md:grid-cols-4">
          {bedFunctions.map((each, at) => (
            <TextField
              key={each}
              id={`${id}-${moment}-${each}`}
              label={`${moments[moment]}：${bedFunctionWords[each]}`}
              need="optional"
              inputMode="numeric"
              value={participant[moment][at] ?? ''}
              onChange={({ target }) =>
                onChange({
                  ...participant,
                  [moment]: participant[moment].map((text, place) => (place === at ? target.value : text)),
                })
              }
            />
          ))}
        </div>
      ))}
      {onRemove && (
        <Button kind="quiet" onClick={onRemove}>
          {name || 'この行'}を除く
        </Button>
      )}
    </fieldset>
  )
}
