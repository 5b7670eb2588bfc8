-- Protocols count by their body: № 3 of the pedagogical council stands beside № 1 of a working group. Whether the numbers
-- begin anew with the calendar or with the school year, the school says for each body.
create table app.protocol_body (
    id                uuid    primary key,
    organization_id   uuid    not null references app.organization,
    name              text    not null check (name <> ''),
    -- the name in small letters with «е» for «ё»: one body is entered once
    name_key          text    not null,
    counting          text    not null check (counting in ('SCHOOL_YEAR', 'CALENDAR_YEAR')),
    number_prefix     text    not null default '',
    number_suffix     text    not null default '',
    -- the last number that was given outside the system in that year of counting; the next one follows it
    last_outside      integer check (last_outside >= 0),
    last_outside_year integer check (last_outside_year between 1990 and 2100),
    version           integer not null default 0,
    constraint protocol_body_once unique (organization_id, name_key),
    check ((last_outside is null) = (last_outside_year is null))
);
revoke delete, truncate on app.protocol_body from ${applicationRole};

alter table app.register_entry
    add column body_id uuid references app.protocol_body,
    drop constraint register_entry_owner_id_register_year_sort_key_key,
    -- the year is that of counting: for a school year the one of its September
    add constraint register_entry_number_once
        unique nulls not distinct (owner_id, register, year, body_id, sort_key),
    add constraint register_entry_body check (body_id is null or register = 'PROTOCOLS');
