-- Numbers are the school's own (DOMAIN §5, §8): proposed as the next one of its register, decided by people, a text
-- such as «181/1-од», unique in organisation + register + calendar year, never used again. Gaps are allowed.

-- How a register writes its numbers, and from which one it goes on.
create table app.number_register (
    owner_id         uuid not null,
    organization_id  uuid references app.organization (id),
    register         text not null,
    number_prefix    text not null default '',
    number_suffix    text not null default '',
    -- the last number that was given outside the system in that year; the next one follows it
    last_outside      integer check (last_outside >= 0),
    last_outside_year integer check (last_outside_year between 1990 and 2100),
    version          integer not null default 0,
    primary key (owner_id, register),
    check ((last_outside is null) = (last_outside_year is null))
);

insert into app.number_register (owner_id, organization_id, register, number_prefix, number_suffix)
select owner_id, organization_id, 'ORDERS', number_prefix, number_suffix
  from app.order_settings
 where number_prefix <> '' or number_suffix <> '-од';

alter table app.order_settings
    drop column number_prefix,
    drop column number_suffix,
    -- whether a number is entered after signing (HAND) or taken before printing (RESERVED)
    add column numbering text not null default 'HAND' check (numbering in ('HAND', 'RESERVED'));

-- The journal of a register: every number that was ever taken, by whom and for what. Names no pupil.
create table app.register_entry (
    id               uuid primary key,
    owner_id         uuid not null,
    organization_id  uuid references app.organization (id),
    municipality_id  uuid references app.municipality (id),
    register         text not null,
    year             integer not null check (year between 1990 and 2100),
    number           text not null check (number <> ''),
    -- orders numbers as people do: «181», «181/1», «182»; equal for two spellings of one number
    sort_key         text not null,
    -- the running number within sort_key, from which the next one is proposed
    running          integer not null,
    state            text not null check (state in ('RESERVED', 'REGISTERED', 'ANNULLED')),
    kind             text not null,
    subject          text not null,
    -- the paper that holds a reservation: another paper cannot take its number
    paper_id         uuid,
    -- checked at the end of the transaction: the number is taken first, the document is written with it
    document_id      uuid references app.document (id) deferrable initially deferred,
    -- the date that the paper bears: planned as long as the number is only reserved
    entry_date       date not null,
    -- why the number was annulled
    reason           text,
    entered_at       timestamptz not null,
    entered_by       text,
    unique (owner_id, register, year, sort_key),
    check ((state = 'REGISTERED') = (document_id is not null) or state = 'ANNULLED'),
    check ((state = 'ANNULLED') = (reason is not null))
);
-- the reservation of a paper
create index register_entry_by_paper on app.register_entry (paper_id) where state = 'RESERVED';

insert into app.register_entry (id, owner_id, organization_id, municipality_id, register, year, number, sort_key, running,
                                state, kind, subject, document_id, entry_date, entered_at, entered_by)
select gen_random_uuid(), owner_id, organization_id, municipality_id, register, year, number,
       lpad(sequence::text, 9, '0'), sequence, 'REGISTERED', kind, subject, id, document_date, registered_at,
       registered_by
  from app.document
 where register <> 'REPORTS' or organization_id is null;

drop table app.document_number;

-- The register's journal keeps numbers unique now. A report has a date and a signature and no order's number.
alter table app.document
    drop constraint document_owner_id_register_year_sequence_key,
    drop constraint document_owner_id_register_year_number_key,
    drop column sequence,
    -- the version of the text that was printed and signed, see app.paper_version
    add column version_code text;

-- The text of a paper as it was printed, with number, date and code left open. Its code is the beginning of its hash
-- and stands at the foot of every print: one text, one code.
create table app.paper_version (
    owner_id         uuid not null,
    code             text not null check (code ~ '^[0-9A-Z]{8}$'),
    organization_id  uuid references app.organization (id),
    kind             text not null,
    personal         boolean not null,
    content          bytea not null,
    first_printed_at timestamptz not null,
    first_printed_by text,
    primary key (owner_id, code),
    check (not personal or organization_id is not null)
);
alter table app.paper_version enable row level security;
create policy paper_version_scope on app.paper_version
    using (not personal or organization_id = (select app.scope_organization()))
    with check (not personal or organization_id = (select app.scope_organization()));
create trigger paper_version_is_immutable
    before update or delete or truncate on app.paper_version
    for each statement execute function app.refuse_change();
