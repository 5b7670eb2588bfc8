-- Files of participants that a school has loaded: which people each brought and which it corrected, so that a load can be
-- taken back while nothing rests on it. Names stay in the organisation.
create table app.participant_load (
    id              uuid        not null primary key,
    organization_id uuid        not null references app.organization,
    school_year     integer     not null,
    file_name       text        not null,
    sha256          text        not null,
    rows            integer     not null check (rows > 0),
    corrected_rows  integer     not null check (corrected_rows between 0 and rows),
    returned_rows   integer     not null check (returned_rows >= 0),
    loaded_at       timestamptz not null,
    loaded_by       uuid        not null references app.account,
    undone_at       timestamptz,
    undone_by       uuid        references app.account,
    constraint participant_load_undone_by_somebody check ((undone_at is null) = (undone_by is null))
);
-- The list of a school's loads, the newest first.
create index participant_load_of_organization on app.participant_load (organization_id, school_year, loaded_at);

create table app.participant_of_load (
    load_id         uuid    not null references app.participant_load,
    organization_id uuid    not null references app.organization,
    participant_id  uuid    not null references app.participant on delete cascade,
    person_id       uuid    not null references app.person on delete cascade,
    -- Whether the load brought the person, too, or only found one who was known.
    new_person      boolean not null,
    primary key (load_id, participant_id)
);
-- Removing a participant or a person looks for them here.
create index participant_of_load_participant on app.participant_of_load (participant_id);
create index participant_of_load_person on app.participant_of_load (person_id);

create table app.participant_before (
    load_id                   uuid   not null references app.participant_load,
    organization_id           uuid   not null references app.organization,
    participant_id            uuid   not null references app.participant on delete cascade,
    person_id                 uuid   not null references app.person on delete cascade,
    kind                      text   not null,
    surname                   text   not null,
    given_name                text   not null,
    patronymic                text,
    gender                    text   not null,
    birth_date                date,
    post                      text,
    phone                     text,
    email                     text,
    enterprise_id             uuid,
    person_version_after      bigint not null,
    group_name                text,
    direction                 text,
    capacity                  integer,
    participant_version_after bigint not null,
    primary key (load_id, participant_id)
);
comment on column app.participant_before.person_version_after is
    'Version that the load gave: another one means that somebody has changed the person since.';

alter table app.participant_load enable row level security;
create policy participant_load_of_own_organization on app.participant_load
    using (organization_id = (select app.scope_organization()))
    with check (organization_id = (select app.scope_organization()));
alter table app.participant_of_load enable row level security;
create policy participant_of_load_of_own_organization on app.participant_of_load
    using (organization_id = (select app.scope_organization()))
    with check (organization_id = (select app.scope_organization()));
alter table app.participant_before enable row level security;
create policy participant_before_of_own_organization on app.participant_before
    using (organization_id = (select app.scope_organization()))
    with check (organization_id = (select app.scope_organization()));

revoke delete, truncate on app.participant_load from ${applicationRole};
revoke update, truncate on app.participant_of_load from ${applicationRole};
revoke update, truncate on app.participant_before from ${applicationRole};
