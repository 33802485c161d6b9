-- What stays in the database of the recovery key: enough to write backups, not enough to read one. The key itself is
-- printed once and kept by people. The row travels in backups, so a restored installation keeps its recovery key.

create table renkei_private.recovery_lock (
  only_row boolean primary key default true check (only_row),
  public_key bytea not null check (length(public_key) = 32),
  origin_key bytea not null check (length(origin_key) = 32),
  made_at timestamptz not null default now()
);
