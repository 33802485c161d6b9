import { isDeepStrictEqual } from 'node:util'
import type pg from 'pg'
import { type CalendarDate, dateInJapan } from '../../../foundation/calendar-date.ts'
import type { Viewer } from '../../identity/domain/viewer.ts'
import type { AllianceTies } from '../domain/alliance-ties.ts'
import { decideDisclosure, isDisclosed } from '../domain/disclosure-decision.ts'
import { granularities, type RuleRevision } from '../domain/disclosure-rule.ts'
import { type SigningKey, signViewer } from '../server/viewer-context.ts'
import {
  agreementCategories,
  alliances,
  categoryOfRule,
  dayFrom,
  members,
  organisationId,
  prefectures,
  type RandomHistory,
} from './random-history.ts'

const owners = [...alliances, ...members]
const tables = agreementCategories.flatMap((category) =>
  granularities.map((granularity) => ({ category, granularity, name: `${category}_${granularity}`.toLowerCase() })),
)

/** One real table a category and granularity, under the policy that slices write, with one row of every owner. */
export async function prepareAgreement(superuser: pg.Client): Promise<void> {
  await superuser.query('create schema agreement; grant usage on schema agreement to renkei_application')
  for (const { category, granularity, name } of tables)
    await superuser.query(`create table agreement.${name} (owner_id uuid not null);
      insert into agreement.${name} select unnest('{${owners.map(organisationId).join(',')}}'::uuid[]);
      select renkei_private.protect('agreement.${name}');
      grant select on agreement.${name} to renkei_application;
      create policy disclosed on agreement.${name} for select to renkei_application
        using (owner_id = any ((select kernel.disclosed_owners('${category}', '${granularity}'))::uuid[]))`)
  for (const [kind, places] of Object.entries({
    alliance: alliances,
    memberOrganisation: members,
    prefecture: prefectures,
  }))
    await superuser.query('insert into kernel.organisation (id, kind) select unnest($1::uuid[]), $2', [
      places.map(organisationId),
      kind,
    ])
}

/**
 * Plays one history into the database, asking one of the viewers after every revision and all of them at the end, and
 * compares with the pure decision. Throws at the first answer that differs; nothing stays. Counts by outcome what was compared.
 */
export async function compareHistory(
  superuser: pg.Client,
  key: SigningKey,
  history: RandomHistory,
  compared: Record<string, number>,
): Promise<void> {
  await superuser.query('begin')
  try {
    const { rows } = await superuser.query<{ now: Date }>('select now()')
    const now = rows[0]?.now ?? new Date(Number.NaN)
    const ties = tiesOf(history, dateInJapan(now))
    await insertTies(superuser, ties)
    const told: RuleRevision[] = []
    const compare = async (viewer: Viewer) => {
      const found = await askDatabase(superuser, signViewer(key, viewer, now))
      const decided = decidedFor(viewer, told, ties, now, compared)
      if (!isDeepStrictEqual(found, decided)) throw new Disagreement(viewer, told, ties, found, decided)
    }
    for (const [index, each] of history.revisions.entries()) {
      const revision = revisionOf(each, told, now)
      await insertRevision(superuser, revision)
      told.push(revision)
      const looking = history.viewers[index % history.viewers.length]
      if (looking) await compare(looking)
    }
    for (const viewer of history.viewers) await compare(viewer)
  } finally {
    await superuser.query('rollback')
  }
}

class Disagreement extends Error {
  constructor(viewer: Viewer, told: unknown, ties: unknown, found: unknown, decided: unknown) {
    super(`the database and the decision differ: ${JSON.stringify({ viewer, told, ties, found, decided }, null, 1)}`)
  }
}

const tiesOf = (history: RandomHistory, today: CalendarDate): AllianceTies => ({
  memberships: history.memberships.flatMap(({ alliance, member, kind, course }) =>
    course.map(([joined, withdrawn]) => ({
      allianceId: organisationId(alliance),
      organisationId: organisationId(member),
      memberKind: kind,
      joinedOn: dayFrom(today, joined),
      withdrawnOn: withdrawn === null ? null : dayFrom(today, withdrawn),
    })),
  ),
  supervisions: history.supervisions.map(({ alliance, prefecture, from, until }) => ({
    allianceId: organisationId(alliance),
    prefectureId: organisationId(prefecture),
    fromOn: dayFrom(today, from),
    untilOn: until === null ? null : dayFrom(today, until),
  })),
})

function revisionOf(
  { owner, rule, alliance, audience, effect, granularity, from, through, ended }: RandomHistory['revisions'][number],
  told: readonly RuleRevision[],
  now: Date,
): RuleRevision {
  // The same identifier may occur under two owners: only the owner's own revisions may count.
  const key = { ownerId: organisationId(owner), ruleId: `0190a000-0000-7000-8000-00000000088${rule}` }
  const today = dateInJapan(now)
  return {
    ...key,
    revision: told.filter(({ ownerId, ruleId }) => ownerId === key.ownerId && ruleId === key.ruleId).length + 1,
    allianceId: organisationId(alliance),
    category: categoryOfRule(rule),
    audience: 'place' in audience ? { kind: audience.kind, organisationId: organisationId(audience.place) } : audience,
    effect,
    granularity,
    validFromOn: dayFrom(today, from),
    validThroughOn: through === null ? null : dayFrom(today, through),
    basis: { kind: 'law', text: '架空' },
    ended,
    recordedAt: now,
  }
}

async function insertTies(superuser: pg.Client, { memberships, supervisions }: AllianceTies): Promise<void> {
  await superuser.query(
    `insert into kernel.membership (id, alliance_id, organisation_id, member_kind, joined_on, withdrawn_on, source)
     select gen_random_uuid(), m."allianceId", m."organisationId", m."memberKind", m."joinedOn", m."withdrawnOn", '架空'
     from jsonb_to_recordset($1) m ("allianceId" uuid, "organisationId" uuid, "memberKind" text, "joinedOn" date,
       "withdrawnOn" date)`,
    [JSON.stringify(memberships)],
  )
  await superuser.query(
    `insert into kernel.alliance_supervision (alliance_id, prefecture_id, from_on, until_on, source)
     select s."allianceId", s."prefectureId", s."fromOn", s."untilOn", '架空'
     from jsonb_to_recordset($1) s ("allianceId" uuid, "prefectureId" uuid, "fromOn" date, "untilOn" date)`,
    [JSON.stringify(supervisions)],
  )
}

const insertRevision = (superuser: pg.Client, rule: RuleRevision) =>
  superuser.query(
    `insert into kernel.disclosure_rule_revision (id, owner_id, rule_id, revision, alliance_id, category, audience_kind,
       audience_organisation_id, effect, granularity, valid_from_on, valid_through_on, basis_kind, basis_text, ended)
     values (gen_random_uuid(), $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
    [
      rule.ownerId,
      rule.ruleId,
      rule.revision,
      rule.allianceId,
      rule.category,
      rule.audience.kind,
      rule.audience.kind === 'oneMember' ? rule.audience.organisationId : null,
      rule.effect,
      rule.granularity,
      rule.validFromOn,
      rule.validThroughOn,
      rule.basis.kind,
      rule.basis.text,
      rule.ended,
    ],
  )

/** Which owners' rows each table shows, read as the application role under the signed viewer. */
async function askDatabase(superuser: pg.Client, token: string): Promise<Record<string, string[]>> {
  const shown = tables.map(
    ({ name }) =>
      `(select '${name}' as name, coalesce(array_agg(owner_id::text order by owner_id), '{}') as owners from agreement.${name})`,
  )
  const answers = (await superuser.query(
    `set local role renkei_application; select kernel.open_work(${superuser.escapeLiteral(token)});
     ${shown.join(' union all ')}; reset role`,
  )) as unknown as readonly pg.QueryResult<{ name: string; owners: string[] }>[]
  return Object.fromEntries((answers[2]?.rows ?? []).map(({ name, owners }) => [name, owners]))
}

const decidedFor = (
  viewer: Viewer,
  told: readonly RuleRevision[],
  ties: AllianceTies,
  at: Date,
  compared: Record<string, number>,
) =>
  Object.fromEntries(
    tables.map(({ name, category, granularity }) => {
      const disclosed = owners.map(organisationId).filter((ownerId) => {
        const decision = decideDisclosure({ viewer, ownerId, category, granularity, at }, told, ties)
        compared[decision.outcome] = (compared[decision.outcome] ?? 0) + 1
        return isDisclosed(decision)
      })
      return [name, disclosed.sort()]
    }),
  )
