import { useEffect, useState } from 'react'
import { TextField } from '../../../../../design/form/text-field.tsx'
import { useWriting } from '../writing.tsx'

/** The table of all municipalities is fetched when somebody writes one. */
const table = () => import('../../../../../platform/municipalities/municipality-table.ts')

/** Where the family wishes to be; candidates are ranked by nearness to it. */
export function WishedMunicipality() {
  const { form, changeNeed } = useWriting()
  const code = form.need.wishedMunicipalityCode
  const [text, setText] = useState('')
  const [found, setFound] = useState<{ readonly name?: string; readonly trouble?: string }>({})
  useEffect(() => {
    if (code === undefined || found.name !== undefined) return
    void table().then(({ fullMunicipalityName, municipalitiesByCode }) => {
      const known = municipalitiesByCode.get(code.slice(0, 5))
      if (!known) return
      setText(fullMunicipalityName(known))
      setFound({ name: fullMunicipalityName(known) })
    })
  }, [code, found.name])

  async function write(written: string) {
    setText(written)
    const name = written.trim()
    if (name === '') {
      setFound({})
      return changeNeed({ wishedMunicipalityCode: undefined })
    }
    const { findMunicipality, fullMunicipalityName } = await table()
    const answer = findMunicipality({ prefecture: undefined, name })
    if (answer.ok) {
      setFound({ name: fullMunicipalityName(answer.value) })
      return changeNeed({ wishedMunicipalityCode: answer.value.code })
    }
    changeNeed({ wishedMunicipalityCode: undefined })
    const meant = answer.failure.candidates.slice(0, 5).map(fullMunicipalityName).join('、')
    setFound({ trouble: meant === '' ? '市区町村の一覧にありません。' : `もしかして：${meant}` })
  }
  return (
    <TextField
      id="need.wishedMunicipalityCode"
      label="希望する市区町村"
      need="none"
      hint={found.name ? `→ ${found.name}` : '例：厚木市。近い順に候補を並べます。'}
      error={found.trouble}
      maxLength={30}
      autoComplete="off"
      value={text}
      onChange={({ target }) => void write(target.value)}
    />
  )
}
