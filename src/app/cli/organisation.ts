import { parseArgs } from 'node:util'
import type { CalendarDate } from '../../foundation/calendar-date.ts'
import { readJapaneseDate } from '../../foundation/japanese-date.ts'
import { fail, type Result, succeed } from '../../foundation/result.ts'
import type { DisclosureTables } from '../../kernel/disclosure/server/disclosure-tables.ts'
import { recordSupervision } from '../../kernel/disclosure/server/record-supervision.ts'
import { type OrganisationKind, organisationKinds } from '../../kernel/tenancy/domain/organisation-kind.ts'
import { recordOrganisation } from '../../kernel/tenancy/server/record-organisation.ts'
import type { TenancyTables } from '../../kernel/tenancy/server/tenancy-tables.ts'
import { openWork, type WorkFloor } from '../../kernel/work/server/open-work.ts'
import { type Work, workFor } from '../../kernel/work/server/work.ts'
import { type CommandOutcome, wrongCall } from '../../platform/command-line/command-outcome.ts'
import { withFloor } from './command-floor.ts'

/** An installation has one operator's organisation from its first start. */
const addable = organisationKinds.filter((kind) => kind !== 'operator')
const usage = `organisation add --kind KIND --name NAME --from DAY --source TEXT [--prefecture NAME]
種類: ${addable.join(', ')}(alliance には --prefecture で所管の都道府県を指定できます。先に登録してください)`

interface NewOne {
  readonly kind: OrganisationKind
  readonly name: string
  readonly from: CalendarDate
  readonly source: string
  readonly prefecture: string | null
}

/** `renkei organisation add`: an alliance in preparation, a member, a prefecture — before its first people can be added. */
export async function organisationAdd(args: readonly string[], now: Date): Promise<CommandOutcome> {
  const read = readOrganisation(args)
  if (!read.ok) return wrongCall(read.failure, usage, args)
  return withFloor(false, now, async (floor) => {
    const added = await addOrganisation(floor, read.value)
    return added.ok
      ? { exitCode: 0, output: `「${read.value.name}」を登録しました(ID: ${added.value})。\n`, errors: '' }
      : { exitCode: 2, output: '', errors: `${added.failure}\n` }
  })
}

function addOrganisation(floor: WorkFloor, { prefecture, ...one }: NewOne): Promise<Result<string, string>> {
  const line = { operation: 'tenancy.add-organisation', informationClass: 'organisation' }
  return openWork(floor, { kind: 'system', reason: 'add-organisation' }, line, async (work: Work<TenancyTables>) => {
    if ((await named(work, one.kind, one.name)).length > 0) return fail(`「${one.name}」はすでに登録されています。`)
    const prefectures = prefecture === null ? [] : await named(work, 'prefecture', prefecture)
    const [prefectureId] = prefectures
    if (prefecture !== null && (prefectures.length !== 1 || !prefectureId))
      return fail(`都道府県「${prefecture}」が登録されていません。先に --kind prefecture で登録してください。`)
    const id = work.newId()
    await recordOrganisation(work, { id, kind: one.kind, name: one.name, effectiveOn: one.from, source: one.source })
    if (prefectureId) {
      const supervision = { allianceId: id, prefectureId, fromOn: one.from, source: one.source }
      await recordSupervision(workFor<DisclosureTables>(work), supervision)
    }
    work.note({ subject: id })
    return succeed(id)
  })
}

/** Those of a kind that have borne the name. */
async function named(work: Work<TenancyTables>, kind: OrganisationKind, name: string): Promise<readonly string[]> {
  const rows = await work.db
    .selectFrom('kernel.organisation as o')
    .innerJoin('kernel.organisation_name as n', 'n.organisation_id', 'o.id')
    .select('o.id')
    .distinct()
    .where('o.kind', '=', kind)
    .where('n.name', '=', name)
    .execute()
  return rows.map(({ id }) => id)
}

function readOrganisation(args: readonly string[]): Result<NewOne, string> {
  const given = readOptions(args)
  const { kind = '', name = '', from = '', source = '', prefecture = '' } = given ?? {}
  if (!kind || !name || !from || !source) return fail('--kind、--name、--from、--source をすべて指定してください。')
  const known = addable.find((each) => each === kind)
  if (!known) return fail(`「${kind}」という種類の組織は登録できません。`)
  if (prefecture && known !== 'alliance') return fail('--prefecture は、alliance を登録するときだけ指定できます。')
  const day = readJapaneseDate(from)
  if (!day) return fail('--from は「2026-11-22」か「R8.11.22」のように書いてください。')
  return succeed({ kind: known, name, from: day, source, prefecture: prefecture || null })
}

function readOptions(args: readonly string[]): Readonly<Record<string, string | undefined>> | null {
  const text = { type: 'string' } as const
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { kind: text, name: text, from: text, source: text, prefecture: text },
    })
    return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, String(value).trim()]))
  } catch (error) {
    if (error instanceof TypeError) return null
    throw error
  }
}
