-- A reference is checked past every policy: to a row of somebody else's it would tell whether that row exists, and tie what is
-- one's own to it. So the owner is part of the key.
alter table supervision.attachment add constraint attachment_of_its_owner unique (id, owner_id),
  drop constraint attachment_file_id_fkey,
  add foreign key (owner_id, file_id) references kernel.file (owner_organisation_id, id);
alter table supervision.filing add constraint filing_of_its_owner unique (id, owner_id);
alter table supervision.publication add constraint publication_of_its_owner unique (id, owner_id),
  drop constraint publication_filing_id_fkey,
  add foreign key (filing_id, owner_id) references supervision.filing (id, owner_id);
alter table supervision.opened_paper drop constraint opened_paper_attachment_id_fkey,
  drop constraint opened_paper_publication_id_fkey,
  add foreign key (attachment_id, owner_id) references supervision.attachment (id, owner_id),
  add foreign key (publication_id, owner_id) references supervision.publication (id, owner_id);
