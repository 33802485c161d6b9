-- One conversation an enquiry: the sender with that receiver. A system message tells a step; its words are the reader's
-- language, so it keeps what happened and no text.

create table transfer.conversation (
  enquiry_id uuid primary key references transfer.enquiry (id),
  owner_id uuid not null references kernel.organisation (id),
  last_position integer not null
);

create table transfer.message (
  id uuid primary key,
  enquiry_id uuid not null references transfer.enquiry (id),
  request_id uuid not null references transfer.request (id),
  -- The sending member of the case, whoever wrote: the case is its.
  owner_id uuid not null references kernel.organisation (id),
  -- From 1 in its conversation, without a gap.
  position integer not null,
  kind text not null check (kind in ('text', 'ok', 'step')),
  author_organisation_id uuid,
  author_account_id uuid,
  -- As it was when the message was written: colleagues change their names and leave.
  author_name text not null default '',
  body text not null default '',
  step text,
  step_to text,
  -- Accounts that are asked by name to look.
  mentions uuid[] not null default '{}',
  client_message_id uuid not null,
  sent_at timestamptz not null,
  unique (enquiry_id, position),
  unique (enquiry_id, client_message_id),
  check ((kind = 'step') = (step is not null))
);
create index message_by_request on transfer.message (request_id);

create table transfer.read_mark (
  enquiry_id uuid not null references transfer.enquiry (id),
  organisation_id uuid not null references kernel.organisation (id),
  owner_id uuid not null references kernel.organisation (id),
  position integer not null,
  account_id uuid not null,
  read_at timestamptz not null,
  primary key (enquiry_id, organisation_id)
);

-- Sentences an organisation uses again and again.
create table transfer.message_template (
  id uuid primary key,
  owner_id uuid not null references kernel.organisation (id),
  title text not null check (title <> ''),
  body text not null check (body <> ''),
  changed_at timestamptz not null
);
create index message_template_by_owner on transfer.message_template (owner_id);

select renkei_private.protect('transfer.conversation');
select renkei_private.protect('transfer.message');
select renkei_private.protect('transfer.read_mark');
select renkei_private.protect('transfer.message_template');
grant select, insert, update on transfer.conversation, transfer.read_mark to renkei_application;
grant select, insert on transfer.message to renkei_application;
grant select, insert, update, delete on transfer.message_template to renkei_application;

-- Whoever sees the enquiry sees its conversation: the sender, and its receiver.
do $$
declare
  hanging text;
begin
  foreach hanging in array array['conversation', 'message', 'read_mark']
  loop
    execute format(
      'create policy seen_with_its_enquiry on transfer.%1$I for select to renkei_application using (
         (select (kernel.viewer()).kind) is not null
         and (select true from transfer.enquiry e where e.id = %1$I.enquiry_id limit 1))', hanging);
  end loop;
end $$;

create policy counted_by_parties on transfer.conversation for insert to renkei_application with check (
  (select (kernel.viewer()).kind) is not null
  and (select true from transfer.enquiry e where e.id = conversation.enquiry_id and e.owner_id = conversation.owner_id limit 1));
create policy counted_on_by_parties on transfer.conversation for update to renkei_application using (
  (select (kernel.viewer()).kind) is not null
  and (select true from transfer.enquiry e where e.id = conversation.enquiry_id and e.owner_id = conversation.owner_id limit 1));

create policy written_by_parties on transfer.message for insert to renkei_application with check (
  (select true from transfer.enquiry e
          where e.id = message.enquiry_id and e.owner_id = message.owner_id and e.request_id = message.request_id limit 1)
  and ((select (kernel.viewer()).kind) = 'system'
       or (author_organisation_id = (select (kernel.viewer()).organisation_id)
           and author_account_id = (select (kernel.viewer()).account_id))));

create policy marked_by_own_people on transfer.read_mark for insert to renkei_application with check (
  organisation_id = (select (kernel.viewer()).organisation_id)
  and (select true from transfer.enquiry e where e.id = read_mark.enquiry_id and e.owner_id = read_mark.owner_id limit 1));
create policy moved_by_own_people on transfer.read_mark for update to renkei_application using (
  organisation_id = (select (kernel.viewer()).organisation_id));

create policy of_own_people on transfer.message_template for all to renkei_application
  using ((select transfer.viewer_cares()) and owner_id = (select (kernel.viewer()).organisation_id))
  with check ((select transfer.viewer_cares()) and owner_id = (select (kernel.viewer()).organisation_id));
