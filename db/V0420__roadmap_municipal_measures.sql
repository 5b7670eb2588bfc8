-- Rows of municipal roadmaps become tasks of the municipality and close by what its organisations have done.

-- Whose task a row becomes, and by what it closes; null for the limits of stages, which bind the organisations.
alter table app.municipal_roadmap_row
    add column post      text check (post in ('MUNICIPAL_COORDINATOR', 'MUNICIPAL_HEAD')),
    add column closes_by text check (closes_by in ('NOTE', 'CURATORS', 'PROGRAMMES', 'ROADMAPS', 'READY', 'REPORTS'));

update app.municipal_roadmap_row
   set post      = 'MUNICIPAL_COORDINATOR',
       closes_by = case when kind = 'MEASURE' and row_key = '6.2' then 'READY'
                        when kind = 'MEASURE' and row_key in ('6.1', '6.4') then 'REPORTS'
                        else 'NOTE' end
 where kind <> 'LIMIT';

alter table app.municipal_roadmap_row
    add constraint municipal_roadmap_row_is_a_task_or_a_limit
        check ((kind = 'LIMIT') = (post is null) and (kind = 'LIMIT') = (closes_by is null));

-- A row in force: who is to do it until when, and how it ended. It outlives the rows of the draft, which each save
-- writes anew.
create table app.municipal_measure (
    id              uuid    primary key,
    roadmap_id      uuid    not null references app.municipal_roadmap,
    municipality_id uuid    not null references app.municipality,
    launch_id       uuid    not null,
    -- kind and key of the row
    row_key         text    not null,
    title           text    not null,
    point           text    not null,
    post            text    not null,
    closes_by       text    not null,
    due_on          date    not null,
    -- the day that was approved first, where a later edition of the roadmap moved it
    first_due_on    date,
    state           text    not null check (state in ('OPEN', 'DONE', 'WITHDRAWN')),
    opened_on       date    not null,
    closed_on       date,
    -- account that marked it as done; null where a fact closed it
    closed_by       uuid,
    note            text,
    constraint municipal_measure_is_open_or_closed check ((state = 'OPEN') = (closed_on is null))
);

-- A row is owed or done once; what a later edition withdrew stays beside it.
create unique index municipal_measure_once on app.municipal_measure (roadmap_id, row_key) where state <> 'WITHDRAWN';

-- What an organisation's deed may close.
create index municipal_measure_open on app.municipal_measure (municipality_id, launch_id) where state = 'OPEN';

revoke delete, truncate on app.municipal_measure from ${applicationRole};
