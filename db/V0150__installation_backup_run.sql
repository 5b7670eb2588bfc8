-- Backups that were made, for the administrator's page: the newest tells how much could be lost.
create table app.backup_run (
    id             uuid primary key,
    made_at        timestamptz not null,
    file_name      text        not null,
    bytes          bigint      not null,
    tables         integer     not null,
    rows           bigint      not null,
    schema_version text        not null
);

-- The newest one.
create index backup_run_made_at on app.backup_run (made_at desc);

revoke all on app.backup_run from ${applicationRole};
grant select on app.backup_run to ${applicationRole};
