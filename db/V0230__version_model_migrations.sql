-- Running instances move to current versions of their models: one run at a time, a row for each instance that is to move,
-- so that a run that was broken off goes on with those that are left, and everybody sees which stayed and why.
create table app.model_migration
(
    id              uuid primary key,
    -- a trial moves nothing: each instance is tried in a transaction that is rolled back
    trial           boolean     not null,
    -- the one organisation to which the run is narrowed, or null for all
    organization_id uuid references app.organization,
    started_at      timestamptz not null,
    started_by      uuid        not null references app.account,
    finished_at     timestamptz
);

-- Two administrators at once: the second is told that a run is going on.
create unique index model_migration_one_at_a_time on app.model_migration ((finished_at is null))
    where finished_at is null;
-- The newest one.
create index model_migration_started_at on app.model_migration (started_at desc);

create table app.model_migration_item
(
    migration_id    uuid    not null references app.model_migration,
    process_key     text    not null,
    business_key    text    not null,
    organization_id uuid references app.organization,
    municipality_id uuid references app.municipality,
    state           text    not null check (state in ('WAITING', 'DONE', 'REFUSED', 'FAILED')),
    -- how often somebody was at work on the instance when its turn came
    attempts        integer not null default 0,
    reason          text,
    done_at         timestamptz,
    primary key (migration_id, process_key, business_key),
    check ((state = 'WAITING') = (done_at is null)),
    check ((state in ('REFUSED', 'FAILED')) = (reason is not null))
);

-- What a run has left to do.
create index model_migration_item_waiting on app.model_migration_item (migration_id, attempts)
    where state = 'WAITING';
