import { Checkbox } from '../../../../../design/form/checkbox.tsx'
import { GroupFrame } from '../../../../../design/form/choice-group.tsx'
import { useWriting } from '../writing.tsx'

/** Asked, and there is none: one press each, instead of opening a part. What is not pressed was not asked. */
export function NonePart() {
  const { form, changeNeed } = useWriting()
  const { procedures, infections, behaviours, specialDrugs } = form.need
  const none = (isChecked: boolean): [] | undefined => (isChecked ? [] : undefined)
  return (
    <GroupFrame id="none" label="ないことを確かめたもの" need="none" hint="候補がすぐに絞れます。">
      <Checkbox
        id="procedures-none"
        label="医療処置なし"
        checked={procedures?.length === 0}
        onChange={({ target }) => changeNeed({ procedures: none(target.checked) })}
      />
      <Checkbox
        id="infections-none"
        label="感染症なし（検査済み）"
        checked={infections?.length === 0}
        onChange={({ target }) => changeNeed({ infections: none(target.checked) })}
      />
      <Checkbox
        id="behaviours-none"
        label="行動・心理症状なし"
        checked={behaviours?.length === 0}
        onChange={({ target }) => changeNeed({ behaviours: none(target.checked) })}
      />
      <Checkbox
        id="special-drugs-none"
        label="高額・特殊な薬剤なし"
        checked={specialDrugs === ''}
        onChange={({ target }) => changeNeed({ specialDrugs: target.checked ? '' : undefined })}
      />
    </GroupFrame>
  )
}
