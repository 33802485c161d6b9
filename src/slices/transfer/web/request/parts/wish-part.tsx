import { Checkbox } from '../../../../../design/form/checkbox.tsx'
import { NeedInput } from '../fields/fields.tsx'
import { useWriting } from '../writing.tsx'
import { WishedMunicipality } from './wished-municipality.tsx'

/** What the family wishes. Places are named by municipality; a street would say who it is. */
export function WishPart() {
  const { form, changeNeed } = useWriting()
  return (
    <div className="space-y-3">
      <div className="grid gap-x-6 gap-y-4 sm:grid-cols-[16rem_1fr]">
        <WishedMunicipality />
        <NeedInput field="wish" label="本人・家族の希望" hint="住所は書かず、市町村までにします。" rows={2} />
      </div>
      <Checkbox
        id="need.singleRoomWished"
        label="個室を希望する"
        checked={form.need.singleRoomWished ?? false}
        onChange={({ target }) => changeNeed({ singleRoomWished: target.checked ? true : undefined })}
      />
    </div>
  )
}
