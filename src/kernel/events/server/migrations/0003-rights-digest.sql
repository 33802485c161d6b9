-- A denial beside an allowance takes something away and leaves the granting revision as it was: the digest asks how far
-- is disclosed as well, and not only by which rules.
create or replace function kernel.viewer_rights_digest() returns text
language sql stable security invoker
set search_path = pg_catalog, pg_temp
as $$
  select md5(concat_ws('|',
    (select string_agg(id::text, ',' order by id) from unnest(kernel.known_organisations()) id),
    (select string_agg(id::text, ',' order by id) from unnest(kernel.supervised_organisations()) id),
    (select string_agg(id::text, ',' order by id) from unnest(kernel.granting_revisions()) id),
    array_to_string(kernel.disclosed_extents(), ',')))
$$;
