-- A file may go along with something another organisation sees, a message of a case. Who may have it is asked of that
-- thing's row, as the viewer; only then does the system open the file and its owner's key.
create policy opened_as_attachment on kernel.file for select to renkei_application using (
  (select (kernel.viewer()).reason) = 'open-attachment');
create policy opened_as_attachment on kernel.file_key for select to renkei_application using (
  (select (kernel.viewer()).reason) = 'open-attachment');
