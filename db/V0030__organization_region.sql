-- Municipalities and organisations of the region.

create table app.municipality (
    id                 uuid    not null primary key,
    name               text    not null,
    kind               text    not null,
    -- «согласование программ и дорожных карт муниципалитетом»: our reading of point 6, switchable
    agreement_required boolean not null default true,
    version            integer not null default 0,
    constraint municipality_name_unique unique (name),
    constraint municipality_kind_known check (kind in ('городской округ', 'муниципальный район', 'муниципальный округ'))
);

create table app.organization (
    id                       uuid    not null primary key,
    kind                     text    not null,
    full_name                text    not null,
    short_name               text    not null,
    founder                  text    not null,
    place                    text    not null,
    -- the municipality whose head controls the organisation; null for state organisations and colleges
    municipality_id          uuid    references app.municipality,
    -- where the organisation stands, whoever controls it
    location_municipality_id uuid    not null references app.municipality,
    state_owned              boolean not null,
    department               text    not null,
    opened_on                date    not null,
    closed_on                date,
    closing_reason           text,
    version                  integer not null default 0,
    constraint organization_full_name_unique unique (location_municipality_id, full_name),
    constraint organization_kind_known check (kind in ('school', 'extra', 'college')),
    constraint organization_department_known check (department in ('GENERAL_EDUCATION', 'VOCATIONAL_EDUCATION')),
    constraint organization_department_by_kind check ((kind = 'college') = (department = 'VOCATIONAL_EDUCATION')),
    constraint organization_college_is_state_owned check (kind <> 'college' or state_owned),
    constraint organization_without_municipal_head check (state_owned = (municipality_id is null)),
    constraint organization_own_municipality check (municipality_id is null or municipality_id = location_municipality_id),
    constraint organization_closed_with_reason check ((closed_on is null) = (closing_reason is null)),
    constraint organization_closed_after_opening check (closed_on >= opened_on)
);

-- Row scope of a municipal head and coordinator (access.RowScope), and the counts by municipality.
create index organization_by_municipality on app.organization (municipality_id);
-- Row scope of a department (access.RowScope).
create index organization_by_department on app.organization (department);
