import type pg from 'pg'
import { applicationRole } from './application-role.ts'

/** Schemas whose tables the application may never touch, with the reason they exist. */
const closedSchemas = ['renkei_private', 'pgboss'] as const

/**
 * Reads the catalogue for every way around row-level security that PostgreSQL leaves open: a reachable table without
 * forced policies, a view that runs with its owner's rights, a materialised view, a definer function nobody listed, a
 * login that owns something or may bypass. Returns one sentence a fault; the server refuses to serve unless it is empty.
 */
export async function catalogueFaults(owner: pg.Client, listedDefiners: readonly string[]): Promise<readonly string[]> {
  const { rows } = await owner.query<{ fault: string }>(faultsQuery, [listedDefiners, closedSchemas, applicationRole])
  return rows.map((row) => row.fault)
}

// Who may administer the application role (its maker, since PostgreSQL 16) is not a login of the application.
const faultsQuery = `
with application as (
  select r.oid, r.rolname, r.rolsuper, r.rolbypassrls, r.rolcreaterole, r.rolcreatedb
  from pg_roles r
  where r.rolname = $3 or exists (
    select from pg_auth_members m join pg_roles g on g.oid = m.roleid
    where m.member = r.oid and g.rolname = $3 and not m.admin_option)
), relation as (
  select c.oid, c.oid::regclass::text as name, c.relkind, c.relrowsecurity, c.relforcerowsecurity, c.relowner,
    coalesce((select option_value::boolean from pg_options_to_table(c.reloptions)
              where option_name = 'security_invoker'), false) as invoker,
    n.nspname,
    (has_table_privilege($3, c.oid, 'select, insert, update, delete, truncate, references, trigger')
      or has_any_column_privilege($3, c.oid, 'select, insert, update, references')) as reachable
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where c.relkind in ('r', 'p', 'v', 'm', 'f') and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')
    and n.nspname not like 'pg_temp_%' and n.nspname not like 'pg_toast_temp_%'
)
select 'table without forced row-level security: ' || name as fault from relation
  where relkind in ('r', 'p') and reachable and not (relrowsecurity and relforcerowsecurity)
union all
select 'table the application may truncate (row-level security does not apply): ' || name from relation
  where relkind in ('r', 'p') and has_table_privilege($3, oid, 'truncate')
union all
select 'view without security_invoker: ' || name from relation where relkind = 'v' and reachable and not invoker
union all
select 'materialised view within reach: ' || name from relation where relkind = 'm' and reachable
union all
select 'foreign table within reach: ' || name from relation where relkind = 'f' and reachable
union all
select 'closed schema within reach: ' || name from relation where nspname = any ($2::text[]) and reachable
union all
select 'application role owns: ' || relation.name from relation join application a on a.oid = relation.relowner
union all
select 'definer function not listed: ' || p.oid::regprocedure::text
  from pg_proc p join pg_namespace n on n.oid = p.pronamespace
  where p.prosecdef and n.nspname not in ('pg_catalog', 'information_schema')
    and p.oid::regprocedure::text <> all ($1::text[])
union all
select 'definer function without a fixed search_path: ' || p.oid::regprocedure::text
  from pg_proc p join pg_namespace n on n.oid = p.pronamespace
  where p.prosecdef and n.nspname not in ('pg_catalog', 'information_schema')
    and not exists (select from unnest(p.proconfig) setting where setting like 'search_path=%')
union all
select 'definer function whose search_path does not end with pg_temp: ' || p.oid::regprocedure::text
  from pg_proc p join pg_namespace n on n.oid = p.pronamespace
  where p.prosecdef and n.nspname not in ('pg_catalog', 'information_schema')
    and exists (select from unnest(p.proconfig) setting where setting like 'search_path=%')
    and not exists (select from unnest(p.proconfig) setting where setting ~ '^search_path=.*[=, ]"?pg_temp"?$')
union all
select 'application role is too strong: ' || rolname from application
  where rolsuper or rolbypassrls or rolcreaterole or rolcreatedb
union all
select 'application role may create in schema: ' || n.nspname from pg_namespace n
  where n.nspname not like 'pg_%' and has_schema_privilege($3, n.oid, 'create')
union all
select 'policy that does not ask for the viewer: ' || polname || ' on ' || polrelid::regclass::text
  from pg_policy join pg_roles g on g.rolname = $3
  where (0 = any (polroles) or g.oid = any (polroles))
    and (polqual is not null and pg_get_expr(polqual, polrelid) !~ 'viewer|disclosed_owners'
      or polwithcheck is not null and pg_get_expr(polwithcheck, polrelid) !~ 'viewer|disclosed_owners')
order by 1`
