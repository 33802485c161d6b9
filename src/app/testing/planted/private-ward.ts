import type { TestServer } from '../start-test-server.ts'

/** The facility administrator's member and its hospital, as seed/demo/alliance.yaml names them. */
const place = {
  owner: '0190a000-0000-7000-8000-000000000013',
  facility: '0190a000-0000-7000-8000-000000000131',
} as const

export const wardFacility = place.facility

/** A ward with a name, a sheet and beds; `word` stands in the name. */
export async function plantWard({ superuser }: TestServer, word: string): Promise<string> {
  const id = crypto.randomUUID()
  const own = [id, place.owner]
  await superuser.query(
    `insert into transfer.ward (id, owner_id, facility_id, kind, defined_at) values ($1, $2, $3, 'other', now())`,
    [...own, place.facility],
  )
  await superuser.query(
    `insert into transfer.ward_name (ward_id, owner_id, revision, name, recorded_at)
     values ($1, $2, 1, $3, now())`,
    [...own, `${word} ${id}`],
  )
  await superuser.query(
    `insert into transfer.admission_capability (ward_id, owner_id, revision, valid_from_on, sheet, recorded_at)
     values ($1, $2, 1, '2024-04-01', jsonb_build_object('procedures', '{}'::jsonb, 'infections', '{}'::jsonb,
       'behaviours', '{}'::jsonb, 'notes', $3::text), now())`,
    [...own, word],
  )
  await superuser.query(
    `insert into transfer.bed_availability (id, ward_id, owner_id, male, female, either, isolation, note, stated_at,
       recorded_at) values (gen_random_uuid(), $1, $2, 1, 1, 1, 1, $3, now(), now())`,
    [...own, word],
  )
  return id
}

/** Every column of the ward and of what hangs on it, for a comparison before and after. */
export async function wardAsText({ superuser }: TestServer, wardId: string): Promise<string> {
  const { rows } = await superuser.query(
    `select 'ward: ' || to_jsonb(w)::text as line from transfer.ward w where id = $1
     union all select 'ward_name: ' || to_jsonb(n)::text from transfer.ward_name n where ward_id = $1
     union all select 'admission_capability: ' || to_jsonb(s)::text from transfer.admission_capability s where ward_id = $1
     union all select 'bed_availability: ' || to_jsonb(b)::text from transfer.bed_availability b where ward_id = $1
     order by 1`,
    [wardId],
  )
  return rows.map(({ line }) => line).join('\n')
}
