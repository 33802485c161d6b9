-- Evidence that the system writes of an opinion named the member and the matter, whoever the member let see the question:
-- councillors and the prefecture read it too. What was written so far keeps its days alone.
alter table governance.criterion_evidence no force row level security;
update governance.criterion_evidence
set title = '参加法人等からの意見照会' || substring(title from ' 照会 .*$')
where criterion = 'C18' and reference like '/governance/opinions/%' and title ~ 'からの意見照会\(.*\) 照会 ';
alter table governance.criterion_evidence force row level security;
