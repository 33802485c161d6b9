-- A filing may carry, instead of a file, a paper that the alliance's office kept in this system: it is made again from what was
-- kept, with the same bytes. What each paper is decides whether the law opens it to everybody (法52条2項).

alter table supervision.attachment
  alter column file_id drop not null,
  alter column media_type drop not null,
  alter column bytes drop not null,
  add column kept_paper_id uuid,
  add column paper text check (length(paper) <= 60),
  add constraint one_source check ((file_id is null) <> (kept_paper_id is null)),
  add constraint file_has_size check ((file_id is null) = (bytes is null) and (file_id is null) = (media_type is null)),
  add constraint kept_paper_is_filed check (kept_paper_id is null or filing_id is not null),
  add constraint paper_of_filing check (paper is null or filing_id is not null);

-- Papers of a received filing that its prefecture opened to inspection. For how long, the law says.
create table supervision.opened_paper (
  attachment_id uuid primary key references supervision.attachment (id),
  owner_id uuid not null references kernel.organisation (id),
  publication_id uuid not null references supervision.publication (id),
  paper text not null check (paper in ('businessReport', 'propertyInventory', 'balanceSheet', 'incomeStatement',
    'netAssetChanges', 'relatedParties', 'schedules', 'moneyReport', 'auditorReport', 'accountantReport', 'articles')),
  position bigint generated always as identity,
  filed_on date not null
);
create index opened_paper_by_publication on supervision.opened_paper (publication_id, position);

select renkei_private.protect('supervision.opened_paper');
grant select, insert on supervision.opened_paper to renkei_application;

create policy read_by_everyone on supervision.opened_paper for select to renkei_application
  using ((select (kernel.viewer()).kind) is not null);
-- Nothing is opened that was not filed, received, and named as this very paper.
create policy opened_by_officer on supervision.opened_paper for insert to renkei_application with check (
  (select (kernel.viewer()).kind) = 'system'
  or ((select kernel.viewer_has_role('prefectureOfficer'))
      and owner_id = any (array(select unnest(kernel.supervised_organisations())))
      and exists (select from supervision.attachment a join supervision.filing f on f.id = a.filing_id
        where a.id = attachment_id and a.owner_id = opened_paper.owner_id and a.paper = opened_paper.paper
          and f.state = 'received' and f.filed_on = opened_paper.filed_on)));
