-- What a consent must name: the operator with address and numbers, the pages on which data are shown to everybody
-- (152-FZ art. 9 part 4, Roskomnadzor's order № 18 of 24.02.2021), and who else handles the data. Public knowledge of
-- organisations, without personal data of pupils.

-- A text that has not been entered is empty; papers that need it name it as missing.
create table app.organization_requisites (
    organization_id uuid    not null primary key references app.organization,
    -- as in the register of legal entities (ЕГРЮЛ)
    legal_address   text    not null,
    inn             text    not null check (inn = '' or inn ~ '^[0-9]{10}$'),
    ogrn            text    not null check (ogrn = '' or ogrn ~ '^[0-9]{13}$'),
    sites           text[]  not null,
    version         integer not null
);

-- Who else handles the data of an organisation's people: PROCESSOR on its order, RECIPIENT gets them. Without an
-- organisation: whoever hosts and serves the system for the whole region.
create table app.data_handler (
    id              uuid    not null primary key,
    organization_id uuid    references app.organization,
    part            text    not null check (part in ('PROCESSOR', 'RECIPIENT')),
    position        integer not null,
    name            text    not null check (name <> ''),
    address         text    not null check (address <> ''),
    purpose         text    not null check (purpose <> ''),
    constraint data_handler_position_once unique nulls not distinct (organization_id, part, position),
    constraint data_handler_of_region_processes check (organization_id is not null or part = 'PROCESSOR')
);
