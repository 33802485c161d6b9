import type { Provocation } from '../provocation.ts'
import { demo } from './private-rows.ts'

/** A file of the caller's own member that somebody else brought. */
export const colleaguesFile: NonNullable<Provocation['arrange']> = async ({ server, aim }) => {
  const file = crypto.randomUUID()
  await server.superuser.query(
    `insert into kernel.file (id, owner_organisation_id, name, kind, media_type, bytes, sha256, object_name, uploaded_by, uploaded_at)
     select $1::uuid, $2::uuid, name, kind, media_type, bytes, sha256, repeat(md5($1::uuid::text), 2), uploaded_by,
       uploaded_at
     from kernel.file where id = $3`,
    [file, demo.firstMember, aim.file],
  )
  return { file }
}
