import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { designatedCityOfWard, isDesignatedCity } from '../../foundation/municipality-code.ts'
import {
  findMunicipality,
  fullMunicipalityName,
  municipalitiesByCode,
  municipalityTableOn,
  prefectures,
} from './municipality-table.ts'
import { readMunicipality } from './read-municipality.ts'

const codeOf = (prefecture: string, name: string) => {
  const found = findMunicipality({ prefecture, name })
  return found.ok ? found.value.code : found.failure.reason
}
const candidatesOf = (prefecture: string, name: string) => {
  const found = findMunicipality({ prefecture, name })
  return found.ok ? [] : found.failure.candidates.map(fullMunicipalityName)
}

describe('the municipality table', () => {
  it('holds what existed on its day: 792 cities, 743 towns, 183 + 6 villages, 23 special wards, 171 wards', () => {
    const names = [...municipalitiesByCode.values()]
    const wards = names.filter(({ code }) => designatedCityOfWard(code) !== null)
    const whole = names.filter(({ code }) => designatedCityOfWard(code) === null)
    const ending = (letter: string) => whole.filter(({ name }) => name.endsWith(letter)).length
    expect(municipalityTableOn).toBe('2024-01-01')
    expect(prefectures).toHaveLength(47)
    expect([ending('市'), ending('町'), ending('村'), ending('区'), wards.length]).toEqual([792, 743, 189, 23, 171])
    expect(whole.filter(({ code }) => isDesignatedCity(code))).toHaveLength(20)
    expect(names.filter(({ prefecture }) => prefecture === '')).toEqual([])
  })

  it('puts every ward under the city its name begins with', () => {
    for (const { code, name } of municipalitiesByCode.values()) {
      const city = designatedCityOfWard(code)
      if (city) expect(name.startsWith(municipalitiesByCode.get(city)?.name ?? 'none')).toBe(true)
    }
  })

  it('finds every municipality by its full name, with and without 郡', () => {
    const all = [...municipalitiesByCode.values()]
    fc.assert(
      fc.property(fc.constantFrom(...all), ({ code, prefecture, county, name }) => {
        expect(codeOf(prefecture, `${county ?? ''}${name}`)).toBe(code)
        if (name !== '泊村') expect(codeOf(prefecture, name)).toBe(code)
      }),
    )
  })
})

describe('finding a municipality as people write it', () => {
  it.each([
    ['神奈川県', '厚木市', '14212'],
    ['神奈川県', '愛川町', '14401'],
    ['神奈川県', '愛甲郡愛川町', '14401'],
    ['千葉県', '鎌ヶ谷市', '12224'],
    ['千葉県', '鎌ケ谷市', '12224'],
    ['神奈川県', '茅ケ崎市', '14207'],
    ['神奈川県', '横浜市保土ヶ谷区', '14106'],
    ['愛知県', '名古屋市緑区', '23114'],
    ['愛知県', '名古屋市', '23100'],
    ['静岡県', '浜松市天竜区', '22140'],
    ['北海道', '古宇郡泊村', '01403'],
    ['北海道', '国後郡泊村', '01696'],
  ])('%s %s', (prefecture, name, code) => {
    expect(codeOf(prefecture, name)).toBe(code)
  })

  it('refuses the one name that stands twice in a prefecture and lists both', () => {
    expect(codeOf('北海道', '泊村')).toBe('ambiguous')
    expect(candidatesOf('北海道', '泊村')).toEqual(['北海道古宇郡泊村', '北海道国後郡泊村'])
  })

  it.each([
    ['a forgotten prefecture', '神奈川県', '町田市', '東京都町田市'],
    ['a slip', '神奈川県', '海老各市', '神奈川県海老名市'],
    ['a ward without its city', '愛知県', '緑区', '愛知県名古屋市緑区'],
    ['a wrong 郡', '神奈川県', '高座郡愛川町', '神奈川県愛甲郡愛川町'],
    ['a repeated prefecture', '神奈川県', '神奈川県厚木市', '神奈川県厚木市'],
    ['龍 for 竜', '静岡県', '浜松市天龍区', '静岡県浜松市天竜区'],
  ])('lists what may have been meant by %s', (_, prefecture, name, candidate) => {
    expect(codeOf(prefecture, name)).toBe('unknown')
    expect(candidatesOf(prefecture, name)).toContain(candidate)
  })

  it('knows no place of a prefecture that does not exist, nor an empty name', () => {
    expect(codeOf('神奈川', '厚木市')).toBe('unknown')
    expect(candidatesOf('神奈川', '厚木市')).toEqual(['神奈川県厚木市'])
    expect(candidatesOf('神奈川県', '')).toEqual([])
  })
})

describe('reading a municipality from a file', () => {
  const messageOf = (written: Parameters<typeof readMunicipality>[0], prefecture?: string) => {
    const read = readMunicipality(written, prefecture)
    return read.ok ? read.value.code : read.failure
  }

  it('takes a bare name as one of the prefecture of the case', () => {
    expect(messageOf('厚木市', '神奈川県')).toBe('14212')
    expect(messageOf({ prefecture: '東京都', name: '町田市' }, '神奈川県')).toBe('13209')
  })

  it('where no prefecture is stated, takes a name that stands once in the country', () => {
    expect(messageOf('厚木市')).toBe('14212')
  })

  it('says what is wrong and lists the candidates', () => {
    expect(messageOf('府中市')).toMatch(/どの都道府県か分かりません.*東京都府中市、広島県府中市/)
    expect(messageOf('厚木士')).toContain('もしかして: 神奈川県厚木市')
    expect(messageOf('町田市', '神奈川県')).toContain('もしかして: 東京都町田市')
    expect(messageOf('泊村', '北海道')).toContain('北海道古宇郡泊村、北海道国後郡泊村')
    expect(messageOf('架空市', '神奈川県')).toMatch(/2024-01-01 現在\)にありません。/)
  })
})
