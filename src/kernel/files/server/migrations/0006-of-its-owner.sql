-- What refers to a file says whose it is: nobody ties another's file to what is its own, by which the server would open it.
alter table kernel.file add constraint file_of_its_owner unique (owner_organisation_id, id);
drop index kernel.file_by_owner;
