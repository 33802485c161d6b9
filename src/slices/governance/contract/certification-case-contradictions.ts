import { plainName } from '../domain/plain-name.ts'
import type { WrittenCase } from './written-case-shape.ts'

export interface Contradiction {
  readonly path: (string | number)[]
  readonly message: string
}

/** What cannot be true at once, whatever the law says about it. */
export const contradictionsIn = (written: WrittenCase): readonly Contradiction[] => [
  ...repeatedMembers(written),
  ...membersOfTwoKinds(written),
  ...votesAgainstTheirBasis(written),
  ...repeatedOfficers(written),
  ...relationsOfStrangers(written),
  ...repeatedPlanningAreas(written),
]

function repeated(names: readonly string[]): readonly { index: number; first: number; name: string }[] {
  const firsts = new Map<string, number>()
  return names.flatMap((name, index) => {
    const first = firsts.get(plainName(name))
    if (first === undefined) firsts.set(plainName(name), index)
    return first === undefined ? [] : [{ index, first, name }]
  })
}

function repeatedMembers({ members = [] }: WrittenCase): readonly Contradiction[] {
  return repeated(members.map((member) => member.name)).map(({ index, first, name }) => ({
    path: ['members', index, 'name'],
    message:
      members[index]?.kind === members[first]?.kind
        ? `社員「${name}」が二度書かれています(${first + 1}番目と${index + 1}番目)。`
        : `社員「${name}」が、参加法人等としても、それ以外の社員としても書かれています(${first + 1}番目と${index + 1}番目)。`,
  }))
}

function membersOfTwoKinds({ members = [] }: WrittenCase): readonly Contradiction[] {
  return members.flatMap((member, index) => {
    if (member.kind === 'participant' && member.eligibility) {
      const message = '参加法人等に eligibility(それ以外の社員の資格)は書けません。どちらか一方にしてください。'
      return [{ path: ['members', index, 'eligibility'], message }]
    }
    if (member.kind === 'plainMember' && member.basis) {
      const message = '参加法人等以外の社員に basis(法70条1項の号)は書けません。どちらか一方にしてください。'
      return [{ path: ['members', index, 'basis'], message }]
    }
    return []
  })
}

function votesAgainstTheirBasis({ articles, members = [] }: WrittenCase): readonly Contradiction[] {
  if (articles?.votesBasis !== 'onePerMember') return []
  return members.flatMap((member, index) =>
    member.votes === undefined || member.votes === 1
      ? []
      : [
          {
            path: ['members', index, 'votes'],
            message: `votesBasis が onePerMember のとき、議決権は 1 でなければなりません(いまの値: ${member.votes})。`,
          },
        ],
  )
}

function repeatedOfficers({ officers = [] }: WrittenCase): readonly Contradiction[] {
  return repeated(officers.map((officer) => officer.id)).map(({ index, name }) => ({
    path: ['officers', index, 'id'],
    message: `役員の id「${name}」が二度使われています。`,
  }))
}

/** Where the officers are not stated, nobody is a stranger. */
function relationsOfStrangers({ officers, relations = [] }: WrittenCase): readonly Contradiction[] {
  const ids = officers && new Set(officers.map((officer) => officer.id))
  return relations.flatMap((relation, index) => {
    const [left, right] = relation.kind === 'special' ? [relation.of, relation.person] : relation.between
    const strangers = [left, right].filter((id) => ids && !ids.has(id))
    if (strangers.length > 0) {
      return [{ path: ['relations', index], message: `役員の id「${strangers.join('、')}」が officers にありません。` }]
    }
    return left === right ? [{ path: ['relations', index], message: '本人と本人の関係は書けません。' }] : []
  })
}

function repeatedPlanningAreas({ planningAreas = [] }: WrittenCase): readonly Contradiction[] {
  return repeated(planningAreas.map((area) => area.name)).map(({ index, name }) => ({
    path: ['planningAreas', index, 'name'],
    message: `構想区域「${name}」が二度書かれています。`,
  }))
}
