-- A step recorded by a slip of the finger is taken back by a later step that names it. Nothing is deleted: the history
-- shows both, and figures count neither.
alter table transfer.step add column takes_back uuid references transfer.step (id);
-- Of two who take the same step back at once, one does.
create unique index step_taken_back_once on transfer.step (takes_back) where takes_back is not null;

-- Also for how many messages somebody wrote about a case in the last seconds.
drop index transfer.message_by_request;
create index message_by_request on transfer.message (request_id, sent_at);
