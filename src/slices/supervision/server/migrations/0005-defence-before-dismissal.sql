-- 法70条の23 (法67条): before the governor advises to dismiss an officer, the alliance is offered to defend itself.
alter table supervision.supervisory_order add column defence_on date check (defence_on <= ordered_on);
