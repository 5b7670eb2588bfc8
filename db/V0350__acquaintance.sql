-- Who is to be acquainted with an order and how they were: one journal for every order that charges somebody or names
-- pupils. Names are personal data: row-level security on every table; what was recorded is added, and only its
-- withdrawal, a scan that came later and the end of a ground are written beside it.

-- From which age pupils are acquainted themselves (14 is practice, not law).
create table app.acquaintance_settings (
    organization_id uuid primary key references app.organization (id),
    learner_age     integer not null check (learner_age between 6 and 18),
    version         integer not null
);

-- Whom an order is to be made known to, as they stood in it when it was registered.
create table app.acquaintance_reader (
    id              uuid primary key,
    document_id     uuid not null references app.document (id),
    organization_id uuid not null references app.organization (id),
    -- the person in the order: a representative has that of the child
    person_key      text not null,
    reader_key      text not null,
    kind            text not null check (kind in ('EMPLOYEE', 'LEARNER', 'REPRESENTATIVE', 'OUTSIDE')),
    -- null for a representative whose name the school has not entered anywhere
    full_name       text,
    sheet_name      text,
    post            text,
    -- the child of a representative
    represents      text,
    -- the account by which an employee reads the order in the system
    account_id      uuid,
    unique (document_id, reader_key),
    check ((kind = 'REPRESENTATIVE') = (represents is not null)),
    check (kind = 'REPRESENTATIVE' or full_name is not null)
);

-- The lines of an order's annex in which a person stands: what their extract shows, and nothing of anybody else's.
create table app.acquaintance_extract_row (
    document_id     uuid    not null references app.document (id),
    organization_id uuid    not null references app.organization (id),
    person_key      text    not null,
    position        integer not null,
    annex           integer not null,
    row_no          integer not null,
    mentor          text    not null,
    mentee          text    not null,
    form            text,
    role_model      text,
    reason          text,
    primary key (document_id, person_key, position)
);

-- The school's act on electronic documents with its employees, or an agreement with one person: without it nobody's
-- acquaintance is an electronic signature.
create table app.electronic_ground (
    id              uuid primary key,
    organization_id uuid not null references app.organization (id),
    kind            text not null check (kind in ('ACT', 'AGREEMENT')),
    reader_key      text,
    person_name     text,
    title           text not null,
    number          text not null,
    dated           date not null,
    ended_on        date,
    entered_at      timestamptz not null,
    entered_by      text not null,
    check ((kind = 'AGREEMENT') = (reader_key is not null and person_name is not null)),
    check (ended_on is null or ended_on >= dated)
);
create index electronic_ground_of_organization on app.electronic_ground (organization_id);

create table app.acquaintance_scan (
    id              uuid primary key,
    document_id     uuid not null references app.document (id),
    organization_id uuid not null references app.organization (id),
    file_name       text not null,
    content_type    text not null,
    sha256          text not null,
    content         bytea not null,
    attached_at     timestamptz not null,
    attached_by     text not null
);

-- A signature on paper, an electronic signature, a notice that it was read: three things that are never merged.
-- EARLIER is a day of before the three were told apart.
create table app.acquaintance_mark (
    id                uuid primary key,
    reader_id         uuid not null references app.acquaintance_reader (id),
    organization_id   uuid not null references app.organization (id),
    state             text not null check (state in ('PAPER', 'ELECTRONIC', 'READ', 'EARLIER')),
    day               date not null,
    -- who signed for a child, as it stands on the paper
    signer            text,
    ground_id         uuid references app.electronic_ground (id),
    scan_id           uuid references app.acquaintance_scan (id),
    read_through      text check (read_through in ('LINK', 'SIGNED_IN')),
    recorded_at       timestamptz not null,
    -- null if the reader did it by a link
    recorded_by       text,
    withdrawn_at      timestamptz,
    withdrawn_by      text,
    withdrawal_reason text,
    check ((state = 'ELECTRONIC') = (ground_id is not null)),
    check (state = 'PAPER' or scan_id is null),
    check ((state = 'READ') = (read_through is not null)),
    check ((withdrawn_at is null) = (withdrawal_reason is null))
);
-- One of a kind for a reader; also what a sheet looks up.
create unique index acquaintance_mark_standing on app.acquaintance_mark (reader_id, state) where withdrawn_at is null;

-- Links that show one person's extract. The secret is kept nowhere, only its SHA-256.
create table app.extract_link (
    id              uuid primary key,
    reader_id       uuid not null references app.acquaintance_reader (id),
    organization_id uuid not null references app.organization (id),
    secret_hash     text not null unique check (secret_hash ~ '^[0-9a-f]{64}$'),
    issued_at       timestamptz not null,
    issued_by       text not null,
    expires_at      timestamptz not null,
    revoked_at      timestamptz,
    last_used_at    timestamptz
);
create index extract_link_of_reader on app.extract_link (reader_id);

alter table app.acquaintance_settings enable row level security;
create policy acquaintance_settings_of_own_organization on app.acquaintance_settings
    using (organization_id = (select app.scope_organization()))
    with check (organization_id = (select app.scope_organization()));
alter table app.acquaintance_reader enable row level security;
create policy acquaintance_reader_of_own_organization on app.acquaintance_reader
    using (organization_id = (select app.scope_organization()))
    with check (organization_id = (select app.scope_organization()));
alter table app.acquaintance_extract_row enable row level security;
create policy acquaintance_extract_row_of_own_organization on app.acquaintance_extract_row
    using (organization_id = (select app.scope_organization()))
    with check (organization_id = (select app.scope_organization()));
alter table app.electronic_ground enable row level security;
create policy electronic_ground_of_own_organization on app.electronic_ground
    using (organization_id = (select app.scope_organization()))
    with check (organization_id = (select app.scope_organization()));
alter table app.acquaintance_scan enable row level security;
create policy acquaintance_scan_of_own_organization on app.acquaintance_scan
    using (organization_id = (select app.scope_organization()))
    with check (organization_id = (select app.scope_organization()));
alter table app.acquaintance_mark enable row level security;
create policy acquaintance_mark_of_own_organization on app.acquaintance_mark
    using (organization_id = (select app.scope_organization()))
    with check (organization_id = (select app.scope_organization()));
alter table app.extract_link enable row level security;
create policy extract_link_of_own_organization on app.extract_link
    using (organization_id = (select app.scope_organization()))
    with check (organization_id = (select app.scope_organization()));

-- Whoever opens a link is not signed in and in no organisation's scope: the hash alone says whose scope the extract is
-- read in. Says nothing of a link that is over or withdrawn.
create function app.organization_of_extract_link(wanted text, moment timestamptz) returns uuid
    language sql
    stable
    security definer
    set search_path = app, pg_temp
as
$$
    select organization_id
    from app.extract_link
    where secret_hash = wanted
      and revoked_at is null
      and expires_at > moment
$$;
revoke all on function app.organization_of_extract_link(text, timestamptz) from public;
grant execute on function app.organization_of_extract_link(text, timestamptz) to ${applicationRole};

revoke update, delete, truncate on
    app.acquaintance_reader,
    app.acquaintance_extract_row,
    app.acquaintance_scan,
    app.acquaintance_mark,
    app.electronic_ground,
    app.extract_link
    from ${applicationRole};
grant update (scan_id, withdrawn_at, withdrawn_by, withdrawal_reason) on app.acquaintance_mark to ${applicationRole};
grant update (ended_on) on app.electronic_ground to ${applicationRole};
grant update (revoked_at, last_used_at) on app.extract_link to ${applicationRole};
