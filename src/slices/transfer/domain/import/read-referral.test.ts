import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { calendarDate } from '../../../../foundation/calendar-date.ts'
import { aReferralBundle, aSection } from './a-referral-bundle.ts'
import { aReferralLetter } from './a-referral-letter.ts'
import { narrativeText } from './fhir/narrative-text.ts'
import { plainText } from './plain-text.ts'
import { mostDocumentLetters, readReferral } from './read-referral.ts'
import type { ReferralDraft } from './referral-draft.ts'

const today = calendarDate('2026-11-22')
function draftOf(document: string | object): ReferralDraft {
  const read = readReferral(typeof document === 'string' ? document : JSON.stringify(document), today)
  if (!read.ok) throw new Error(`${read.failure.where}: ${read.failure.message}`)
  return read.value
}
const problemOf = (document: string | object) => {
  const read = readReferral(typeof document === 'string' ? document : JSON.stringify(document), today)
  return read.ok ? null : read.failure
}
const without = (bundle: object, change: (entries: { resource: Record<string, unknown> }[]) => void): object => {
  const copy = structuredClone(bundle) as { entry: { resource: Record<string, unknown> }[] }
  change(copy.entry)
  return copy
}

describe('a referral letter in FHIR', () => {
  const draft = draftOf(aReferralBundle())

  it('gives the person, with every letter of the name', () => {
    expect(draft.patient).toEqual({
      name: '架空 髙子',
      kana: 'カクウ タカコ',
      birthOn: '1943-05-10',
      patientNumber: '00012345',
      phone: '0880-00-1234',
      address: '高知県四万十市架空町一丁目2番3号',
    })
  })

  it('gives the need, and only what is stated', () => {
    expect(draft.need).toEqual({
      purpose: 'rehabilitation',
      sex: 'female',
      ageBand: 80,
      mainDiagnosis: '右大腿骨頸部骨折',
      otherDiagnoses: '2型糖尿病\n高血圧症',
      onsetOn: '2026-11-02',
      operationOn: '2026-11-04',
      allergies: 'ペニシリン',
      infections: [{ code: 'mrsa' }],
      specialDrugs: 'エドキサバン錠30mg',
      course:
        '自宅で転倒し、救急搬送されました。\n翌々日に手術を行いました。\n人工骨頭挿入術\n術後2日目から離床を始め、創部は良好です。',
    })
  })

  it('says of each field where it was, of each section why it was left out, and what a person must check', () => {
    expect(draft.read).toContainEqual({
      field: 'need.mainDiagnosis',
      where: 'セクション340 傷病名・主訴',
      words: '右大腿骨頸部骨折',
    })
    const left = draft.leftOut.map(({ where, because }) => `${where} ${because}`)
    expect(left.find((line) => line.startsWith('セクション620'))).toContain('添付')
    expect(left.find((line) => line.startsWith('セクション550'))).toContain('尋ねていない')
    expect(left.find((line) => line.startsWith('セクション640'))).toContain('情報がない')
    expect(left.filter((line) => /^セクション(910|920|420)/.test(line))).toHaveLength(1)
    expect(draft.toCheck.map(({ field }) => field)).toEqual([
      'need.purpose',
      'need.mainDiagnosis',
      'need.infections',
      'need.specialDrugs',
    ])
  })

  it('takes 「none known」 for what it says, and a section without content for nothing', () => {
    const known = { code: { coding: [{ code: '510' }] }, emptyReason: { coding: [{ code: 'nilknown' }] } }
    const { need, leftOut } = draftOf(aReferralBundle({ sections: [known, aSection('360', '現病歴', '')] }))
    expect(need.allergies).toBe('既知のアレルギーなし')
    expect(need.course).toBeUndefined()
    expect(leftOut.at(-1)?.because).toContain('空の理由も書かれていません')
  })

  it.each([
    ['{"resourceType":"Patient"}', 'resourceType', 'Bundle'],
    ['{"resourceType":"Bundle","type":"message"}', 'Bundle.type', 'document'],
    ['{"resourceType":"Bundle","type":"document","entry":[]}', 'Bundle.entry[0]', 'Composition'],
    ['[]', 'resourceType', 'なし'],
    [`{"a":"${'長'.repeat(200)}",\n\n"b" [1]}`, '3行目', '壊れて'],
    ['{"a":', '文書の途中', '壊れて'],
    ['   ', '文書', '中身'],
    ['あ'.repeat(mostDocumentLetters + 1), '文書', '大きすぎ'],
    ['見出しのない文章です。', '本文', '見出し'],
  ])('that is none is refused with its place: %.40s', (document, where, message) => {
    expect(problemOf(document)).toEqual({ where, message: expect.stringContaining(message) })
  })

  it('of another kind is refused', () => {
    const summary = without(aReferralBundle(), ([composition]) => {
      if (composition) composition.resource.type = { coding: [{ code: '18842-5' }] }
    })
    expect(problemOf(summary)?.where).toBe('Composition.type')
  })

  it('about two people asks which', () => {
    const two = without(aReferralBundle(), (entries) => {
      entries.push({ resource: { resourceType: 'Patient', id: 'other' } })
    })
    expect(draftOf(two).toCheck).toContainEqual({ field: 'patient.name', because: expect.stringContaining('2人') })
  })

  it('whose course names the patient asks for the name to be taken out', () => {
    const naming = aReferralBundle({ sections: [aSection('360', '現病歴', '架空髙子様は自宅で転倒されました。')] })
    expect(draftOf(naming).toCheck).toContainEqual({
      field: 'need.course',
      because: expect.stringContaining('患者の氏名が入っています'),
    })
  })

  it('with keys of prototypes is only text', () => {
    const trap =
      '{"resourceType":"Bundle","type":"document","__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}'
    expect(problemOf(trap)?.where).toBe('Bundle.entry[0]')
    const sections = [{ code: { coding: [{ code: '__proto__' }] }, title: 'x' }, aSection('constructor', '罠', '言葉')]
    draftOf(aReferralBundle({ sections }))
    expect(({} as { polluted?: number }).polluted).toBeUndefined()
  })
})

describe('narrative', () => {
  it.each([
    ['<div><p>一行目</p><p>二行目<br/>三行目</p></div>', '一行目\n二行目\n三行目'],
    ['<script>alert(1)</script>経過', '経過'],
    ['<img src=x onerror=alert(1)>経過', '経過'],
    ['<!-- 見えない -->経過<style>p{}</style>', '経過'],
    ['体温 &lt; 37 &amp; 安定&#x3002;', '体温 < 37 & 安定。'],
    ['<table><tr><td>Hb</td><td>10.2</td></tr></table>', 'Hb 10.2'],
    ['<script>終わりのない', ''],
    ['&constructor;&nbsp;あ', '&constructor; あ'],
    ['abc\u202Eevil\u202C\u0007', 'abcevil'],
  ])('%s is words only', (xhtml, words) => {
    expect(narrativeText(xhtml)).toBe(words)
  })

  it('of a megabyte of open tags is read in a moment', () => {
    const started = performance.now()
    for (const piece of ['<script', '<script>', '<', '<!--', '&', '</div', '<a>'])
      narrativeText(piece.repeat(1_000_000 / piece.length))
    expect(performance.now() - started).toBeLessThan(2_000)
  })
})

describe('a letter as text', () => {
  const draft = draftOf(aReferralLetter)

  it('gives the person', () => {
    expect(draft.patient).toEqual({
      name: '架空　髙子',
      kana: 'カクウ　タカコ',
      birthOn: '1943-05-10',
      address: '高知県四万十市架空町一丁目２番３号',
      phone: '０８８０－００－１２３４',
      patientNumber: '00012345',
      keyPerson: { name: '架空　次郎', relation: '長男' },
      careInsurance: { level: '要介護２' },
    })
  })

  it('gives the need', () => {
    expect(draft.need).toEqual({
      purpose: 'rehabilitation',
      sex: 'female',
      ageBand: 80,
      mainDiagnosis: '右大腿骨頸部骨折',
      otherDiagnoses: '２型糖尿病\n高血圧症、虫垂炎術後',
      onsetOn: '2026-11-02',
      operationOn: '2026-11-04',
      course: '自宅で転倒し救急搬送されました。11月4日に人工骨頭挿入術を行いました。\n血圧：124/70 で安定しています。',
      allergies: 'ペニシリン',
      infections: [{ code: 'mrsa' }],
      specialDrugs: 'エドキサバン錠30mg　1錠　朝食後\nインスリン グラルギン 8単位',
      procedures: [{ code: 'urinaryCatheter' }],
      activities: {
        transferring: 'partlyAssisted',
        walking: 'partlyAssisted',
        eating: 'independent',
        bathing: 'fullyAssisted',
      },
      barthelIndex: 45,
      bedriddenLevel: 'B1',
      dementiaLevel: 'IIa',
    })
  })

  it('names the line of what it read and of what it left out', () => {
    expect(draft.read.find(({ field }) => field === 'patient.birthOn')?.where).toBe('7行目「生年月日」')
    expect(draft.leftOut).toContainEqual({ where: '32行目「趣味」', because: expect.stringContaining('見出し') })
  })

  it.each([
    ['患者氏名 架空 花子（かくう はなこ） 様\n生年月日 R2.2.30', '架空 花子', 'かくう はなこ'],
    ['【氏名】架空 﨑男殿', '架空 﨑男', undefined],
  ])('keeps a name’s letters, without its title: %s', (letter, name, kana) => {
    const { patient, leftOut } = draftOf(letter)
    expect([patient.name, patient.kana]).toEqual([name, kana])
    if (letter.includes('R2.2.30')) expect(leftOut[0]?.because).toContain('R2.2.30')
  })

  it.each(['1843-05-10', '令和9年1月1日'])('with the impossible birth date %s asks, and gives no age', (written) => {
    const { need, toCheck } = draftOf(`患者氏名：架空 花子\n生年月日：${written}`)
    expect([need.ageBand, toCheck.map(({ field }) => field)]).toEqual([undefined, ['patient.birthOn']])
  })

  it('about two people asks whether they are one', () => {
    const { patient, toCheck } = draftOf('患者氏名：架空 花子\n患者氏名：別野 人子')
    expect(patient.name).toBe('架空 花子')
    expect(toCheck[0]?.because).toContain('別の患者')
  })

  it('that calls an infection negative does not give it', () => {
    for (const words of ['HBs抗原(-)、HCV(-)', 'MRSA陰性', 'MRSA 検出なし', '新型コロナ 抗原陰性(11/1)']) {
      expect(draftOf(`【感染症】${words}`).need.infections, words).toBeUndefined()
    }
  })

  it('longer than a field is cut, and says so', () => {
    const { need, toCheck } = draftOf(`【経過】${'𠮷'.repeat(3000)}`)
    expect([need.course?.length, need.course?.isWellFormed()]).toEqual([4000, true])
    expect(toCheck[0]?.because).toContain('4000字')
  })
})

describe('whatever a document holds', () => {
  const pieces = aReferralLetter.split(/(?=[【：\n])/u)
  const letter = fc
    .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary', maxLength: 20 })), { maxLength: 40 })
    .map((parts) => parts.join(''))

  /** Compared without the spaces that reading trims. */
  const bare = (text: string) => plainText(text).replace(/\s+/gu, '')

  it('is answered without throwing, and what was read stands in the document', () => {
    fc.assert(
      fc.property(letter, (document) => {
        const read = readReferral(document, today)
        if (!read.ok) return
        for (const { field, words } of read.value.read) {
          if (field !== 'need.ageBand') expect(bare(document)).toContain(bare(words))
        }
      }),
      { numRuns: 500 },
    )
  })

  it('as JSON of any shape is answered without throwing', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), fc.jsonValue(), (any, other) => {
        readReferral(JSON.stringify(any), today)
        const sections = [any, { code: { coding: [{ code: '340' }] }, text: { div: other }, entry: any }] as object[]
        readReferral(JSON.stringify(aReferralBundle({ sections })), today)
        const broken = without(aReferralBundle(), (entries) => {
          for (const [index, entry] of entries.entries())
            if (index > 0) Object.assign(entry.resource, { name: any, telecom: other, code: any, identifier: [any] })
        })
        readReferral(JSON.stringify(broken), today)
      }),
      { numRuns: 300 },
    )
  })

  it('of the longest allowed length is read in moments', () => {
    const started = performance.now()
    for (const piece of ['患者氏名：', '【', '　', '感染症 MRSA ', '0', '-', 'あ', '\n', '昭和18年5月10日 '])
      readReferral(
        `【氏名】架空 花子\n生年月日 S18.5.10\n【経過】${piece.repeat(Math.floor(1_900_000 / piece.length))}`,
        today,
      )
    expect(performance.now() - started).toBeLessThan(20_000)
  })
})
