-- Files of organisations that were loaded, and which organisations each brought, so that a load can be taken back while
-- nothing rests on them.
create table app.organization_load (
    id            uuid        not null primary key,
    file_name     text        not null,
    sha256        text        not null,
    rows          integer     not null check (rows > 0),
    returned_rows integer     not null check (returned_rows >= 0),
    answers       text        not null,
    loaded_at     timestamptz not null,
    loaded_by     uuid        not null references app.account,
    undone_at     timestamptz,
    undone_by     uuid        references app.account,
    constraint organization_load_undone_by_somebody check ((undone_at is null) = (undone_by is null))
);

create table app.organization_of_load (
    load_id         uuid not null references app.organization_load,
    organization_id uuid not null references app.organization on delete cascade,
    primary key (load_id, organization_id)
);
revoke delete, truncate on app.organization_load from ${applicationRole};
revoke update, truncate on app.organization_of_load from ${applicationRole};
