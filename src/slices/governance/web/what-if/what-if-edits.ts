import type { z } from 'zod'
import type { whatIfEditShape } from '../../contract/what-if-edit-shape.ts'
import type { ClauseName } from '../../domain/certification-case.ts'
import { clauseWords } from '../../domain/facts/clause-words.ts'
import type { WrittenCase } from '../case-words.ts'

export type Edit = z.input<typeof whatIfEditShape>

export const setFact = (path: string, value: unknown): Edit => ({ set: { path, value: value as never } })

/** JSON Pointer (RFC 6901) escapes; members are pointed at by their names. */
const escaped = (step: string): string => step.replaceAll('~', '~0').replaceAll('/', '~1')
const unescaped = (step: string): string => step.replaceAll('~1', '/').replaceAll('~0', '~')

export const setVotes = (member: string, votes: number): Edit => setFact(`/members/${escaped(member)}/votes`, votes)

export const setNoMoneyClause = (isStated: boolean): Edit => setFact('/articles/noMoneyClause', isStated)

/** The list of clauses is complete when present, so adding or removing one writes the whole list. */
export function toggleClause(clauses: readonly ClauseName[], clause: ClauseName): Edit {
  const without = clauses.filter((each) => each !== clause)
  return setFact('/articles/clauses', without.length === clauses.length ? [...clauses, clause] : without)
}

/** The clauses as the edits so far leave them; undefined while nobody has stated the list. */
export function clausesAfter(written: WrittenCase, edits: readonly Edit[]): readonly ClauseName[] | undefined {
  const last = edits.findLast((edit) => 'set' in edit && edit.set.path === '/articles/clauses')
  return last && 'set' in last ? (last.set.value as ClauseName[]) : written.articles?.clauses
}

/** Whether the clause is there as the edits so far leave it; undefined while nobody has stated it. */
export function noMoneyClauseAfter(written: WrittenCase, edits: readonly Edit[]): boolean | undefined {
  const last = edits.findLast((edit) => 'set' in edit && edit.set.path === '/articles/noMoneyClause')
  return last && 'set' in last ? last.set.value === true : written.articles?.noMoneyClause
}

/** Who is a member as the edits so far leave it. */
export function memberNamesAfter(written: WrittenCase, edits: readonly Edit[]): readonly string[] {
  let names = (written.members ?? []).map((member) => member.name)
  for (const edit of edits) {
    if ('withdraw' in edit) names = names.filter((name) => name !== edit.withdraw)
    if ('join' in edit) names = [...names, edit.join.name]
  }
  return names
}

/** One assumption as a sentence, in the words of the form that made it. */
export function editSentence(edit: Edit, clausesBefore: readonly ClauseName[] | undefined): string {
  if ('withdraw' in edit) return `${edit.withdraw}が脱退する`
  if ('join' in edit) return `${edit.join.name}が加入する`
  const { path, value } = edit.set
  const votes = /^\/members\/([^/]+)\/votes$/.exec(path)?.[1]
  if (votes) return `${unescaped(votes)}の議決権を${value}個にする`
  if (path === '/articles/noMoneyClause') return `定款に、カネの融通をしない旨の条項を${value ? '加える' : '置かない'}`
  if (path === '/articles/clauses' && Array.isArray(value)) return clauseSentence(value as ClauseName[], clausesBefore)
  return `${path} を ${JSON.stringify(value)} にする`
}

function clauseSentence(after: readonly ClauseName[], before: readonly ClauseName[] = []): string {
  const added = after.filter((clause) => !before.includes(clause)).map((clause) => `「${clauseWords[clause]}」を加える`)
  const removed = before.filter((clause) => !after.includes(clause)).map((clause) => `「${clauseWords[clause]}」を除く`)
  return `定款の条項から${[...added, ...removed].join('、')}`.replace('から「', added.length > 0 ? 'に「' : 'から「')
}
