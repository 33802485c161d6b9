import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { publicViewer } from '../../../../kernel/identity/domain/viewer.ts'
import { openSystemWork } from '../../../../kernel/work/server/open-work.ts'
import { answerOf, callServed } from '../../../../kernel/work/testing/call-served-endpoint.ts'
import { openTestFloor, type TestFloor } from '../../../../kernel/work/testing/open-test-floor.ts'
import type { CallOf, Endpoint, FileAnswer } from '../../../../platform/contract/endpoint.ts'
import {
  downloadAllianceCsv,
  downloadAllianceJson,
  downloadAlliancesCsv,
  downloadAlliancesJson,
} from '../../contract/download-endpoints.ts'
import { registrySlice, seedRegister } from '../slice.ts'

let test: TestFloor
beforeAll(async () => {
  test = await openTestFloor()
  await openSystemWork(test.floor, 'first-seed', seedRegister)
})
afterAll(() => test.close())

const call = <E extends Endpoint>(declaration: E, input: CallOf<E>) =>
  callServed(test.floor, registrySlice.endpoints, publicViewer, declaration, input)
const textOf = async (answer: FileAnswer) => new TextDecoder().decode(await answer.bytes())
const boso = { params: { id: 'a9127a1e-53de-54ce-a9d4-b3cc50bd5122' } }

describe('grants: anyone downloads', () => {
  it('the list as CSV, filtered as on the screen', async () => {
    const answer = await answerOf(call(downloadAlliancesCsv, { query: { prefecture: '千葉県' } }))
    expect(answer.fileName).toMatch(/^地域医療連携推進法人_\d{4}-\d{2}-\d{2}\.csv$/)
    const lines = (await textOf(answer)).split('\r\n')
    expect(lines.slice(0, 2)).toEqual([
      '番号（設立順）,名称,都道府県,認定日,状態,医療連携推進区域,識別子',
      '7,房総メディカルアライアンス,千葉県,2018-12-01,認定,南房総市、館山市、鴨川市、鋸南町,a9127a1e-53de-54ce-a9d4-b3cc50bd5122',
    ])
    expect(lines).toHaveLength(4)
  })

  it('the list as JSON with every statement and the sources', async () => {
    const { sources, alliances } = JSON.parse(
      await textOf(await answerOf(call(downloadAlliancesJson, { query: { q: '房総' } }))),
    )
    expect(alliances).toHaveLength(1)
    expect(alliances[0].facilities[0].capacities).toHaveLength(3)
    expect(sources.map((each: { id: string }) => each.id)).toContain('document-003')
  })

  it('one alliance as CSV, one statement a line with its source and that source’s day', async () => {
    const answer = await answerOf(call(downloadAllianceCsv, boso))
    expect(answer.fileName).toBe('房総メディカルアライアンス.csv')
    expect(await textOf(answer)).toContain(
      '\r\n病床・定員,富山国保病院,47床（機能を報告した病床数の合計（休棟中などを含む）、高度急性期 0、急性期 0、回復期 47、慢性期 0、休棟中など 0）,2025,',
    )
    expect(await textOf(answer)).toContain('資料の日付の記載なし。平成31年4月1日の認定までを載せる')
  })

  it('one alliance as JSON', async () => {
    const alliance = JSON.parse(await textOf(await answerOf(call(downloadAllianceJson, boso))))
    expect(alliance).toMatchObject({ name: '房総メディカルアライアンス', number: 7, revision: 1 })
  })
})

describe('refuses', () => {
  it('an alliance that is not there', async () => {
    const nobody = { params: { id: 'nobody' } }
    expect(await call(downloadAllianceCsv, nobody)).toMatchObject({ refusal: 'alliance-not-found' })
    expect(await call(downloadAllianceJson, nobody)).toMatchObject({ refusal: 'alliance-not-found' })
  })
})
