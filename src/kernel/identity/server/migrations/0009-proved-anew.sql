-- When the holder last proved two factors in this session: by signing in, by resuming, or because something was asked
-- that outlives it. Null proves nothing: sessions from before this file are asked.
alter table kernel.session add column proved_at timestamptz;
grant update (proved_at) on kernel.session to renkei_application;
