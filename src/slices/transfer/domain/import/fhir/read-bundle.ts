import { fail, type Result, succeed } from '../../../../../foundation/result.ts'
import { collectDraft, type DraftCollector } from '../collect-draft.ts'
import { plainText } from '../plain-text.ts'
import type { ImportProblem } from '../referral-draft.ts'
import { hasCode, part, parts, resolverOf, textPart } from './fhir-reading.ts'
import { readInstitution } from './read-institution.ts'
import { readPatient } from './read-patient.ts'
import { readSectionInto } from './read-sections.ts'
import { hasCdaPart, sectionsOf } from './section.ts'

const referralLetter = '57133-1'
const mostEntries = 2_000

/** A 診療情報提供書 as JP eReferral has it: a document Bundle whose Composition is LOINC 57133-1. */
export function readBundle(bundle: unknown): Result<DraftCollector, ImportProblem> {
  const problem = (where: string, message: string) => fail({ where, message })
  const type = textPart(bundle, 'resourceType')
  if (type !== 'Bundle')
    return problem('resourceType', `FHIRのBundleではありません(書かれているもの：${shown(type)})。`)
  if (part(bundle, 'type') !== 'document')
    return problem('Bundle.type', '文書(document)のBundleではありません。診療情報提供書のファイルを選んでください。')
  const entries = parts(bundle, 'entry')
  if (entries.length > mostEntries)
    return problem(
      'Bundle.entry',
      `内容が多すぎます(${mostEntries}件まで)。診療情報提供書のファイルか、確かめてください。`,
    )
  const composition = part(entries[0], 'resource')
  if (part(composition, 'resourceType') !== 'Composition')
    return problem('Bundle.entry[0]', '文書の先頭に、構成(Composition)がありません。')
  if (!hasCode(part(composition, 'type'), referralLetter))
    return problem('Composition.type', `診療情報提供書(LOINC ${referralLetter})ではありません。`)
  const resolve = resolverOf(entries)
  const draft = collectDraft()
  const patient = resolve(part(composition, 'subject'))
  if (patient === undefined) draft.leaveOut('Composition.subject', '患者(Patient)が文書の中に見つかりません。')
  else readPatient(patient, draft)
  const patients = entries.filter((entry) => part(part(entry, 'resource'), 'resourceType') === 'Patient')
  if (patients.length > 1)
    draft.check('patient.name', `文書に患者が${patients.length}人います。だれの文書か、確かめてください。`)
  if (hasCdaPart(composition))
    draft.leaveOut('セクション200', 'CDAで書かれた部分は読みません。もとの文書を見て入力してください。')
  for (const section of sectionsOf(composition, resolve)) {
    const institution = readInstitution(section, resolve)
    if (institution) draft.addInstitution(institution)
    else if (section.code !== '200') readSectionInto(section, draft)
  }
  return succeed(draft)
}

const shown = (type: string | undefined): string => (type === undefined ? 'なし' : plainText(type).slice(0, 30))
