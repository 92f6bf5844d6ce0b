-- A verdict belongs to a round: the first reviewer's, the second's, the adjudicator's, the force's dispute, or its
-- resolution. What was filed before this is a first verdict. Nothing is overwritten in any round.
alter table audits.verdict
    add column round text not null default 'FIRST'
        check (round in ('FIRST', 'SECOND', 'ADJUDICATION', 'DISPUTE', 'RESOLUTION')),
    add column rule  text not null default '';

alter table audits.verdict_line
    add column crime_elsewhere text not null default '';

comment on column audits.verdict.round is 'The step of the item''s review that the verdict belongs to.';
comment on column audits.verdict.rule is 'The rule it rests on; a dispute and a resolution must name one.';
comment on column audits.verdict_line.crime_elsewhere is 'A crime record under another incident that stands for this crime; empty for none.';

alter table audits.verdict
    add constraint disputes_name_their_rule check (round not in ('DISPUTE', 'RESOLUTION') or rule <> '');

-- The first verdict that counts.
create or replace view audits.verdict_now as
select distinct on (audit, item) *
from audits.verdict
where round = 'FIRST'
order by audit, item, version desc;

-- The newest of each round.
create view audits.verdict_of_round as
select distinct on (audit, item, round) *
from audits.verdict
order by audit, item, round, version desc;

create table audits.item_behind (
    audit             bigint  not null,
    item              integer not null,
    chosen_for_second boolean not null,
    second_place      integer not null check (second_place > 0),

    primary key (audit, item),
    foreign key (audit, item) references audits.item
);

create table audits.item_record (
    audit         bigint  not null,
    item          integer not null,
    crime_number  text    not null check (crime_number <> ''),
    cancelled     boolean not null,
    offence_class text    not null,
    offence_group text    not null,
    domestic      boolean not null,
    timeliness    text    not null check (timeliness in ('IN_TIME', 'LATE', 'UNTIMED')),

    primary key (audit, item, crime_number),
    foreign key (audit, item) references audits.item
);

comment on table  audits.item_behind is 'What was fixed at the draw about the second review of each item; no reviewer sees it.';
comment on column audits.item_behind.chosen_for_second is 'Whether a second reviewer sees it even if the first finds no error.';
comment on column audits.item_behind.second_place is 'Its place in the order of second reviews, which follows from the seed.';
comment on table  audits.item_record is 'The crime records behind each item as they were frozen; no reviewer sees them.';

call ledger.only_grows('audits.item_behind');
call ledger.only_grows('audits.item_record');
grant select on audits.verdict_of_round to ${application};
