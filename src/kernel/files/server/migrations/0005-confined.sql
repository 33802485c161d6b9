-- Some files are for fewer eyes than the organisation's: a letter about a patient that goes with a conversation. Confined,
-- a file is its bringer's alone here; whoever else may have it is asked where it was put to use.

alter table kernel.file add column confined boolean not null default false;
grant update (confined) on kernel.file to renkei_application;

alter policy own_files on kernel.file using (
  (owner_organisation_id = (select (kernel.viewer()).organisation_id)
    and (not confined or uploaded_by = (select (kernel.viewer()).account_id)))
  or (select (kernel.viewer()).reason) in ('sweep-files', 'withdraw-member'));
