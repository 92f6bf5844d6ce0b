-- A verdicts file says who reviewed; who hands it in is somebody else more often than not. Both are kept.
alter table audits.verdict
    add column named text not null default '' check (char_length(named) <= 200);

comment on column audits.verdict.reviewer is 'Who filed it on these pages, or handed in the file that it came with.';
comment on column audits.verdict.named is 'Whom the file names as reviewer; empty when filed on these pages, or when the file names nobody.';

create or replace view audits.verdict_now as
select distinct on (audit, item) *
from audits.verdict
where round = 'FIRST'
order by audit, item, version desc;

create or replace view audits.verdict_of_round as
select distinct on (audit, item, round) *
from audits.verdict
order by audit, item, round, version desc;
