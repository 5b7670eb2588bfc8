-- A workbook of organisations that comes back corrects those whose key it bears. What held before is kept, so that the
-- load can be taken back; «version_after» tells whether somebody has changed the organisation since.
alter table app.organization_load
    add column corrected_rows integer not null default 0 check (corrected_rows between 0 and rows);

create table app.organization_before (
    load_id                  uuid    not null references app.organization_load,
    organization_id          uuid    not null references app.organization on delete cascade,
    full_name                text    not null,
    short_name               text    not null,
    founder                  text    not null,
    place                    text    not null,
    municipality_id          uuid,
    location_municipality_id uuid    not null,
    version_after            integer not null,
    primary key (load_id, organization_id)
);
revoke update, truncate on app.organization_before from ${applicationRole};
