-- A member's own provider vouches for people in that member alone. A session that began there neither enters another
-- organisation nor touches the factors of somebody who belongs to one.
alter table kernel.session add column through_provider boolean not null default false;

-- The person who is signed in elsewhere with two factors may say that the loss was not theirs.
alter table kernel.recovery
  add column declined_at timestamptz,
  add constraint declined_before_use check (declined_at is null or used_at is null);
grant update (declined_at) on kernel.recovery to renkei_application;
