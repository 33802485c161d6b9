-- Two different factors before anything else (システム運用編14章): what an account can prove, what a session has proved,
-- and which browsers a person has signed in with before.

-- Whoever got a first password from somebody else changes it before anything else works.
alter table kernel.account add column password_set_by_other boolean not null default false;
grant update (password_hash, password_set_by_other, disabled_at) on kernel.account to renkei_application;

-- The id outlives the token: signing up to two factors and resuming change the token, never the session.
alter table kernel.session
  add column id uuid not null default gen_random_uuid() unique,
  add column factors text not null default 'single' check (factors in ('single', 'full')),
  add column source_address text,
  add column user_agent text;
grant update (token_hash, last_seen_at, factors) on kernel.session to renkei_application;
create index session_of_account on kernel.session (account_id);

-- Seals what must be read back: secrets of authenticator apps, of clients at identity providers. Out of the application
-- role's reach; unlike the key that signs viewers it comes along in a backup, or nobody could sign in after a restore.
create table renkei_private.secret_key (
  only_row boolean primary key default true check (only_row),
  key bytea not null check (length(key) = 32)
);

-- A time step is accepted once: `last_used_step` only grows.
create table kernel.one_time_password (
  account_id uuid primary key references kernel.account (id),
  sealed_secret bytea,
  -- Being enrolled; becomes the secret when one code has proved it, and never weakens the one in use.
  pending_secret bytea,
  last_used_step bigint not null default 0
);

create table kernel.passkey (
  id text primary key,
  account_id uuid not null references kernel.account (id),
  public_key bytea not null,
  counter bigint not null,
  transports text[] not null,
  label text not null check (label <> ''),
  created_at timestamptz not null default now(),
  last_used_at timestamptz
);
create index passkey_of_account on kernel.passkey (account_id);

create table kernel.recovery_code (
  account_id uuid not null references kernel.account (id),
  code_hash bytea not null check (length(code_hash) = 32),
  used_at timestamptz,
  primary key (account_id, code_hash)
);

-- A recovery code alone opens nothing: an administrator of the organisation confirms, within 24 hours, for the browser
-- that asked, and the person enrols new factors there (システム運用編14章③, a written rule for temporary access).
create table kernel.recovery (
  id uuid primary key,
  account_id uuid not null references kernel.account (id),
  organisation_id uuid not null references kernel.organisation (id),
  device_hash bytea not null,
  requested_at timestamptz not null,
  confirmed_by uuid references kernel.account (id),
  confirmed_at timestamptz check (confirmed_at < requested_at + interval '24 hours'),
  used_at timestamptz,
  constraint second_person_confirms check (confirmed_by <> account_id),
  check ((confirmed_by is null) = (confirmed_at is null)),
  check (used_at is null or confirmed_at is not null)
);

create table kernel.known_device (
  device_hash bytea not null check (length(device_hash) = 32),
  account_id uuid not null references kernel.account (id),
  last_used_at timestamptz not null,
  primary key (device_hash, account_id)
);

alter table kernel.sign_in_failure
  add column device_hash bytea,
  add column factor text not null default 'password' check (factor in ('password', 'second'));
create index sign_in_failure_of_account on kernel.sign_in_failure (email, at);

-- A question that waits for one signed answer: a passkey challenge, or a visit to an organisation's identity provider.
create table kernel.ceremony (
  id uuid primary key,
  kind text not null check (kind in ('registerPasskey', 'usePasskey', 'provider')),
  account_id uuid references kernel.account (id),
  device_hash bytea,
  details jsonb not null,
  expires_at timestamptz not null
);
create index ceremony_expiry on kernel.ceremony (expires_at);

grant select, insert, update, delete on kernel.one_time_password, kernel.passkey, kernel.recovery_code, kernel.ceremony,
  kernel.known_device to renkei_application;
grant select, insert on kernel.recovery to renkei_application;
grant update (confirmed_by, confirmed_at, used_at) on kernel.recovery to renkei_application;

create policy changed_by_system on kernel.account for update to renkei_application
  using ((select (kernel.viewer()).kind) = 'system') with check ((select (kernel.viewer()).kind) = 'system');

-- Only signing in reads and writes factors: before it there is no viewer, and no viewer needs another's.
do $$
declare
  guarded text;
begin
  foreach guarded in array array['one_time_password', 'passkey', 'recovery_code', 'recovery', 'ceremony', 'known_device']
  loop
    perform renkei_private.protect(format('kernel.%I', guarded)::regclass);
    execute format('create policy kept_by_system on kernel.%I to renkei_application
      using ((select (kernel.viewer()).kind) = ''system'') with check ((select (kernel.viewer()).kind) = ''system'')', guarded);
  end loop;
end $$;
