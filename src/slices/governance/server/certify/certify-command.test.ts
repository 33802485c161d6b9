import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { calendarDate } from '../../../../foundation/calendar-date.ts'
import { criteriaAnswerShape, whatIfAnswerShape } from '../../contract/criteria-answer-shape.ts'
import { everyRuleAnswer } from '../../domain/check-criteria.ts'
import { certify } from './certify-command.ts'
import { certifyValue } from './certify-value.ts'

const now = new Date('2026-11-22T03:00:00Z')
const run = (...args: string[]) => certify(args, now)
const minato = 'seed/cases/minato.yaml'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'renkei-certify-'))
})

async function runText(text: string, ...args: string[]) {
  const path = join(folder, 'case.yaml')
  await writeFile(path, text)
  return { path, ...(await run(path, ...args)) }
}

const outcomeOf = async (...args: string[]) => {
  const { output } = await run(minato, '--json', ...args)
  return JSON.parse(output)
}

describe('renkei certify', () => {
  it('prints the answer as one JSON document of the declared shape, for today in Japan', async () => {
    const { exitCode, output, errors } = await run(minato, '--json')
    const answer = JSON.parse(output)
    expect(criteriaAnswerShape.strict().parse(answer)).toEqual(answer)
    expect(answer).toMatchObject({ on: '2026-11-22', lawVersion: '2026-10-01', type: 'A', specified: false })
    expect({ exitCode, errors }).toEqual({ exitCode: 0, errors: '' })
    expect(answer.criteria.find((each: { id: string }) => each.id === 'C09')).toMatchObject({
      seedNumber: 8,
      title: '参加法人等の構成',
      article: '法70条の3第1項第9号',
    })
  })

  it('answers for people with marks, articles, reasons and what follows from the whole', async () => {
    const { output } = await run('seed/cases/shiosai.yaml')
    expect(output).toContain('しおさいケアリンク(2026-11-22 時点、法令は 2026-10-01 施行のもの)')
    expect(output).toContain('類型: 判定できません')
    expect(output).toMatch(/C17 × 不充足.*法70条の3第1項第17号/)
    expect(output).toContain('確認先: ')
  })

  it.each([
    ['2017-04-02', '2017-04-02', 20, '法70条の3第1項第4号', null],
    ['2024-03-31', '2017-04-02', 20, '法70条の3第1項第4号', null],
    ['2024-04-01', '2024-04-01', 21, '法70条の3第1項第5号', 'A'],
    ['2026-09-30', '2026-04-01', 21, '法70条の3第1項第5号', 'A'],
    ['2027-04-01', '2027-04-01', 21, '法70条の3第1項第5号', 'A'],
  ])('on %s it applies the law of %s: %i criteria, C05 is %s', async (on, lawVersion, number, article, type) => {
    const answer = await outcomeOf('--on', on)
    expect(answer).toMatchObject({ on, lawVersion, type })
    expect(answer.criteria).toHaveLength(number)
    expect(answer.criteria.find((each: { id: string }) => each.id === 'C05').article).toBe(article)
  })

  it('refuses a day before the scheme began (exit 2)', async () => {
    expect(await run(minato, '--on', '2017-04-01')).toMatchObject({
      exitCode: 2,
      errors: expect.stringContaining('2017年4月2日に始まりました'),
    })
  })

  it('prints the JSON Schema of the case without a file', async () => {
    const { exitCode, output } = await run('--schema')
    expect(exitCode).toBe(0)
    expect(JSON.parse(output)).toMatchObject({ type: 'object', required: ['name'], additionalProperties: false })
  })
})

describe('--what-if', () => {
  it('shows both states and what changed, and its exit code speaks of the last state', async () => {
    const file = join(folder, 'edit.yaml')
    await writeFile(
      file,
      '- withdraw: 医療法人 架空 しおかぜ会\n- withdraw: 医療法人 架空会 やまてリハビリテーション病院\n',
    )
    const { exitCode, output } = await run(minato, '--json', '--what-if', file)
    const answer = whatIfAnswerShape.strict().parse(JSON.parse(output))
    expect(exitCode).toBe(1)
    expect(answer.before.summary.broken).toBe(0)
    expect(answer.changed).toEqual([{ id: 'C09', from: 'met', to: 'broken' }])
  })

  it('takes several edits, as text too, and applies them in order', async () => {
    const join_ =
      '[{"join":{"name":"架空医院","kind":"participant","person":"individual","basis":3,"forProfit":false,"votes":1,"facilities":[{"kind":"clinic","municipality":"海老名市"}]}}]'
    const clause = '- set: {path: /articles/noMoneyClause, value: true}'
    const joined = await outcomeOf('--what-if', join_)
    expect(joined.changed).toEqual([{ id: 'C04', from: 'met', to: 'broken' }])
    expect(joined.after.type).toBeNull()
    const both = await outcomeOf('--what-if', join_, '--what-if', clause)
    expect(both).toMatchObject({ changed: [], after: { type: 'C', specified: true } })
  })

  it('says in the answer for people what changes', async () => {
    const { output } = await run(
      minato,
      '--what-if',
      '- set: {path: /members/社会福祉法人 架空 ひだまり/forProfit, value: true}',
    )
    expect(output).toMatch(/C08 +○充足 → ×不充足 +社員の限定/)
  })

  it.each([
    ['- withdraw: 医療法人 いない', '脱退する社員「医療法人 いない」が事例にいません'],
    ['- set: {path: /members/社会福祉法人 架空 ひだまり/votes, value: 5}', 'onePerMember'],
    ['- set: {path: /articles/nomoney, value: true}', '知らない項目'],
    ['- set: {path: articles, value: 1}', '--what-if'],
    ['- {withdraw: 甲, join: {name: 乙}}', '--what-if:1'],
    ['- join: {name: 社会福祉法人 架空 ひだまり, kind: participant}', '二度'],
    ['no-such-file.yaml', 'ファイルがありません'],
  ])('refuses %s (exit 2)', async (edit, message) => {
    const { exitCode, errors, output } = await run(minato, '--what-if', edit)
    expect({ exitCode, output }).toEqual({ exitCode: 2, output: '' })
    expect(errors).toContain(message)
  })
})

describe('unusable input ends with exit 2 and names file, line and field', () => {
  it.each([
    ['malformed YAML', 'name: "架空\nmembers: [', ':', ''],
    ['an unknown field', 'name: 架空\narticle: {}', ':2: article: ', 'articles'],
    ['no name', 'prefecture: 神奈川県', ':1: name: ', '必要な項目'],
    [
      'a member named twice',
      'name: 架空\nmembers:\n  - {name: 甲, kind: participant}\n  - {name: 甲, kind: participant}',
      ':4: members[1].name: ',
      '二度',
    ],
    [
      'a member both participant and plain',
      'name: 架空\nmembers:\n  - {name: 甲, kind: participant}\n  - {name: 甲, kind: plainMember}',
      ':4: members[1].name: ',
      '参加法人等としても',
    ],
    [
      'a participant with the eligibility of a plain member',
      'name: 架空\nmembers:\n  - {name: 甲, kind: participant, eligibility: practitioner}',
      ':3: members[0].eligibility: ',
      'どちらか一方',
    ],
    ['votes of minus one', 'name: 架空\nmembers:\n  - {name: 甲, votes: -1}', ':3: members[0].votes: ', '1 以上'],
    [
      'votes of a thousand million',
      'name: 架空\nmembers:\n  - {name: 甲, votes: 1000000000}',
      ':3: members[0].votes: ',
      '10000 以下',
    ],
    [
      'one vote each, and a member with two',
      'name: 架空\narticles: {votesBasis: onePerMember}\nmembers:\n  - {name: 甲, votes: 2}',
      ':4: members[0].votes: ',
      'onePerMember',
    ],
    ['no members', 'name: 架空\nmembers: []', ':2: members: ', '一件以上'],
    ['no officers', 'name: 架空\nofficers: []', ':2: officers: ', '一件以上'],
    [
      'a date in the Japanese calendar',
      'name: 架空\narticles: {on: 令和8年1月10日}',
      ':2: articles.on: ',
      '2026-11-22 の形',
    ],
    [
      'a day that does not exist',
      'name: 架空\nprocess: {medicalCouncilOn: 2026-02-30}',
      ':2: process.medicalCouncilOn: ',
      '実在する日',
    ],
    [
      'a municipality that does not exist',
      'name: 架空\nprefecture: 神奈川県\narticles:\n  area: [厚木市, 海老奈市]',
      ':4: articles.area[1]: ',
      '海老名市',
    ],
    [
      'a bare municipality of two prefectures, and no prefecture',
      'name: 架空\nofficeMunicipality: 府中市',
      ':2: officeMunicipality: ',
      '東京都府中市、広島県府中市',
    ],
    ['a prefecture that does not exist', 'name: 架空\nprefecture: 神奈川', ':2: prefecture: ', '「神奈川県」ですか'],
    ['a prefecture like no other', 'name: 架空\nprefecture: どこか', ':2: prefecture: ', '都道府県の名称'],
    [
      'a relation of a stranger',
      'name: 架空\nofficers:\n  - {id: a}\nrelations:\n  - {between: [a, b], kind: spouse}',
      ':5: relations[0]: ',
      'b',
    ],
    [
      'a text where a judgement belongs',
      'name: 架空\nfinances: {financialBase: はい}',
      ':2: finances.financialBase: ',
      'true か false',
    ],
  ])('%s', async (_what, text, place, message) => {
    const { path, exitCode, output, errors } = await runText(text)
    expect({ exitCode, output }).toEqual({ exitCode: 2, output: '' })
    expect(errors).toContain(`${path}${place}`)
    expect(errors).toContain(message)
    expect(errors).not.toMatch(/invalid|expected|required|received/i)
  })

  it('with --json, standard output carries the problems as one JSON document', async () => {
    const { path, output } = await runText('name: 架空\nmembers: []', '--json')
    expect(JSON.parse(output).problems).toMatchObject([{ file: path, line: 2, field: 'members' }])
  })

  it('a file of 50 MB is refused unread', async () => {
    const { exitCode, errors } = await runText(`name: ${'あ'.repeat(50 * 1024 * 350)}`)
    expect(exitCode).toBe(2)
    expect(errors).toContain('大きすぎます')
  })
})

/** Paths to every key of a written case but those by which a thing is told from its neighbours. */
function keysThatMayBeAbsent(value: unknown, path: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => {
    const here = [...path, key]
    const isKey = !Array.isArray(value) && !['id', 'name', 'title', 'body', 'planningArea'].includes(key)
    const isHeard = path[1] === 'otherPrefecturesHeard' && key === 'prefecture'
    return [...(isKey && !isHeard ? [here] : []), ...keysThatMayBeAbsent(inner, here)]
  })
}

describe('a key that is absent is unknown, and nothing more', () => {
  it('whichever key is left out, the case is usable, nothing becomes broken, and what becomes unknown says why', async () => {
    const complete: unknown = parse(await readFile(minato, 'utf8'))
    const paths = keysThatMayBeAbsent(complete)
    expect(paths.length).toBeGreaterThan(100)
    for (const path of paths) {
      const written = structuredClone(complete)
      const parent = path.slice(0, -1).reduce<unknown>((value, key) => Reflect.get(Object(value), key), written)
      Reflect.deleteProperty(Object(parent), path.at(-1) ?? '')
      const answer = certifyValue(written, calendarDate('2026-11-22'))
      expect(answer, path.join('/')).toMatchObject({ ok: true })
      for (const { id, outcome, missing } of answer.ok ? everyRuleAnswer(answer.value) : []) {
        expect(outcome, `${id} without ${path.join('/')}`).not.toBe('broken')
        if (outcome === 'unknown') expect(missing.length, id).toBeGreaterThan(0)
      }
    }
  })

  it('relations may be stated before the officers are', async () => {
    const { exitCode } = await runText('name: 架空\nrelations: [{between: [a, b], kind: spouse}]')
    expect(exitCode).toBe(0)
  })
})

describe('a municipality may be written as people do', () => {
  it.each([
    ['愛知県', '名古屋市緑区'],
    ['千葉県', '鎌ヶ谷市'],
    ['神奈川県', '愛甲郡愛川町'],
    ['神奈川県', '愛川町'],
  ])('%s %s', async (prefecture, name) => {
    const { exitCode } = await runText(`name: 架空\nprefecture: ${prefecture}\narticles: {area: [${name}]}`)
    expect(exitCode).toBe(0)
  })
})
