-- What the person answered to the questions of a file, how many rows went back, and whether the load was taken back.
alter table app.monitoring_load
    add column answers jsonb not null default '{}',
    add column returned_rows integer not null default 0 check (returned_rows >= 0),
    add column undone_at timestamptz,
    add column undone_by uuid references app.account,
    add constraint monitoring_load_undone_by_somebody check ((undone_at is null) = (undone_by is null));

-- What held before a load replaced it, so that the load can be taken back; an empty number: nothing held.
create table app.population_before (
    load_id       uuid        not null references app.monitoring_load deferrable initially deferred,
    population_id uuid        not null references app.population on delete cascade,
    number        numeric,
    source        text,
    loaded_at     timestamptz,
    loaded_by     uuid        references app.account,
    primary key (load_id, population_id)
);

create table app.planned_result_before (
    load_id         uuid        not null references app.monitoring_load deferrable initially deferred,
    organization_id uuid        not null,
    form_code       text        not null,
    due_on          date        not null,
    mentors         integer,
    mentees         integer,
    source          text,
    loaded_at       timestamptz,
    loaded_by       uuid        references app.account,
    primary key (load_id, organization_id, form_code, due_on),
    foreign key (organization_id, form_code, due_on) references app.planned_result on delete cascade
);
revoke update, truncate on app.population_before, app.planned_result_before from ${applicationRole};
