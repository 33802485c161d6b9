/** A fictional referral letter in FHIR, for tests and journeys. The hospital, the person and the illness are invented. */
export function aReferralBundle(
  more: { readonly sections?: readonly object[]; readonly receiverCode?: string } = {},
): object {
  const resource = (fullUrl: string, resource: object) => ({ fullUrl, resource })
  const structured = {
    code: { coding: [{ system: 'http://jpfhir.jp/fhir/eReferral/CodeSystem/doc-section', code: '300' }] },
    title: '構造情報',
    section: more.sections ?? referralSections,
  }
  return {
    resourceType: 'Bundle',
    type: 'document',
    identifier: { value: '1311234567-2026-00123456' },
    entry: [
      resource('urn:uuid:composition', {
        resourceType: 'Composition',
        type: { coding: [{ system: 'http://loinc.org', code: '57133-1' }] },
        subject: { reference: 'urn:uuid:patient' },
        section: [
          aSection('910', '紹介先情報', '', 'receiving-role', 'receiver'),
          aSection('920', '紹介元情報', '架空港病院'),
          structured,
        ],
      }),
      resource('urn:uuid:patient', {
        resourceType: 'Patient',
        id: 'patient',
        identifier: [{ value: '00012345' }],
        name: [
          { extension: [writtenAs('IDE')], text: '架空 髙子', family: '架空', given: ['髙子'] },
          { extension: [writtenAs('SYL')], text: 'カクウ タカコ' },
        ],
        gender: 'female',
        birthDate: '1943-05-10',
        telecom: [{ system: 'phone', value: '0880-00-1234' }],
        address: [{ text: '高知県四万十市架空町一丁目2番3号' }],
      }),
      resource('urn:uuid:receiving-role', {
        resourceType: 'PractitionerRole',
        organization: { reference: 'urn:uuid:receiving-department' },
      }),
      resource('urn:uuid:receiving-department', {
        resourceType: 'Organization',
        name: '整形外科',
        partOf: { reference: 'urn:uuid:receiver' },
      }),
      resource('urn:uuid:receiver', {
        resourceType: 'Organization',
        name: '架空中央病院',
        identifier: [
          { system: 'urn:oid:1.2.392.100495.20.3.21', value: '39' },
          {
            system: 'http://jpfhir.jp/fhir/core/IdSystem/insurance-medical-institution-no',
            value: more.receiverCode ?? '3999990101',
          },
        ],
      }),
      resource('urn:uuid:fracture', {
        resourceType: 'Condition',
        code: { text: '右大腿骨頸部骨折', coding: [{ code: 'S72.00' }] },
        onsetDateTime: '2026-11-02',
      }),
      resource('urn:uuid:diabetes', { resourceType: 'Condition', code: { text: '2型糖尿病' } }),
      resource('urn:uuid:allergy', { resourceType: 'AllergyIntolerance', code: { text: 'ペニシリン' } }),
      resource('urn:uuid:operation', {
        resourceType: 'Procedure',
        code: { text: '人工骨頭挿入術' },
        performedDateTime: '2026-11-04',
      }),
      resource('urn:uuid:drug', {
        resourceType: 'MedicationRequest',
        medicationCodeableConcept: { text: 'エドキサバン錠30mg' },
      }),
    ],
  }
}

const writtenAs = (valueCode: string) => ({
  url: 'http://hl7.org/fhir/StructureDefinition/iso21090-EN-representation',
  valueCode,
})

export const aSection = (code: string, title: string, words: string, ...entries: readonly string[]): object => ({
  code: { coding: [{ code }] },
  title,
  ...(words === '' ? {} : { text: { div: `<div xmlns="http://www.w3.org/1999/xhtml"><p>${words}</p></div>` } }),
  entry: entries.map((name) => ({ reference: `urn:uuid:${name}` })),
})

const empty = (code: string, title: string, reason: string): object => ({
  code: { coding: [{ code }] },
  title,
  emptyReason: { coding: [{ code: reason }] },
})

const referralSections: readonly object[] = [
  aSection('950', '紹介目的', '術後のリハビリテーションの継続をお願いいたします。'),
  aSection('340', '傷病名・主訴', '', 'fracture', 'diabetes'),
  aSection('360', '現病歴', '自宅で転倒し、救急搬送されました。<br/>翌々日に手術を行いました。'),
  aSection('370', '既往歴', '高血圧症'),
  aSection('510', 'アレルギー', '', 'allergy'),
  aSection('520', '感染症', 'HBs抗原(-)、HCV抗体(-)、MRSA 保菌'),
  aSection('730', '手術', '', 'operation'),
  aSection('430', '処方', '', 'drug'),
  aSection('620', '検査結果', 'Hb 10.2 g/dL'),
  aSection('330', '臨床経過', '術後2日目から離床を始め、創部は良好です。'),
  aSection('420', '診療方針', 'ご家族には、回復期リハ病棟への転院を説明しています。'),
  empty('550', '家族歴', 'notasked'),
  empty('640', '社会歴', 'unavailable'),
]
