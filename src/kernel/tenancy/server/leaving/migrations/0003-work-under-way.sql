-- How many pieces of work with other members were under way when the withdrawal was proposed, and again when it was
-- confirmed: numbers only, because the alliance's office reads this row. Null: proposed before this was counted.
alter table kernel.withdrawal add column under_way jsonb;
grant update (under_way) on kernel.withdrawal to renkei_application;
