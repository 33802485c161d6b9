-- A member's own identity provider. An issuer belongs to one organisation and opens accounts of that organisation only.

create table kernel.identity_provider (
  organisation_id uuid primary key references kernel.organisation (id),
  issuer text not null unique check (issuer <> ''),
  client_id text not null check (client_id <> ''),
  sealed_client_secret bytea not null,
  -- The value of `acr` by which this provider says that two factors were given; `amr` is understood without it.
  two_factor_acr text,
  changed_by uuid not null references kernel.account (id),
  changed_at timestamptz not null,
  -- Whoever names the provider decides who signs in as whom: a second person confirms, as with roles.
  confirmed_by uuid references kernel.account (id),
  constraint second_person_confirms check (confirmed_by <> changed_by)
);

-- Who the provider's subject is here; fixed at the first sign-in, so that an address given to somebody else later does
-- not open the account.
create table kernel.provider_subject (
  organisation_id uuid not null references kernel.identity_provider (organisation_id),
  issuer text not null,
  subject text not null,
  account_id uuid not null references kernel.account (id),
  primary key (organisation_id, issuer, subject),
  unique (organisation_id, issuer, account_id)
);

grant select, insert on kernel.identity_provider, kernel.provider_subject to renkei_application;
grant update (issuer, client_id, sealed_client_secret, two_factor_acr, changed_by, changed_at, confirmed_by)
  on kernel.identity_provider to renkei_application;

select renkei_private.protect('kernel.identity_provider');
select renkei_private.protect('kernel.provider_subject');

create policy kept_by_system on kernel.identity_provider to renkei_application
  using ((select (kernel.viewer()).kind) = 'system') with check ((select (kernel.viewer()).kind) = 'system');
create policy kept_by_system on kernel.provider_subject to renkei_application
  using ((select (kernel.viewer()).kind) = 'system') with check ((select (kernel.viewer()).kind) = 'system');
create policy read_by_administrators on kernel.identity_provider for select to renkei_application
  using ((select (kernel.viewer()).kind) = 'account' and kernel.administers(organisation_id));
