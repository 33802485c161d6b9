-- How long answers and decisions took, as sums over the cases of a month with how many cases each counts: from them a mean over
-- several members can be told, and no single case. Null: counted before these sums were kept; the job counts such months anew.
alter table transfer.monthly_count
  add column answered integer check (answered >= 0),
  add column answer_hours double precision check (answer_hours >= 0),
  add column decided integer check (decided >= 0),
  add column decision_hours double precision check (decision_hours >= 0),
  add column ordered_and_decided integer check (ordered_and_decided >= 0),
  add column order_to_decision_days integer;
