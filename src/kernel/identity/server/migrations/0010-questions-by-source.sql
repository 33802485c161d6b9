-- Anybody may ask for a question to answer with a passkey; who leaves many unanswered is counted by network, and a browser
-- in which somebody has signed in before by itself. Forgotten with the question, after five minutes.
alter table kernel.ceremony add column source_address text, add column asking_device bytea;
create index ceremony_of_source on kernel.ceremony (source_address) where source_address is not null;
