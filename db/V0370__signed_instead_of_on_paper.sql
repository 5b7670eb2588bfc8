-- Papers that are signed electronically instead of on paper, before they are registered: the PDF/A with the reserved
-- number and the day of signing, and the signature by which the paper is registered. Rows are only ever added.

create table app.draft_signing_file (
    id              uuid primary key,
    organization_id uuid not null references app.organization (id),
    -- as the paper: names pupils
    personal        boolean not null,
    -- the order or plan that it writes
    paper_id        uuid not null,
    -- the day that is printed in it: it is signed on no other
    document_date   date not null,
    -- of the .docx it was made of, which has text, number and day in it
    source_sha256   text not null check (source_sha256 ~ '^[0-9a-f]{64}$'),
    content         bytea not null,
    sha256          text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    made_at         timestamptz not null,
    made_by         uuid not null references app.account (id),
    unique (organization_id, paper_id, source_sha256)
);

-- The signature by which the paper is registered, in the same transaction.
create table app.draft_signature (
    file_id         uuid primary key references app.draft_signing_file (id),
    organization_id uuid not null references app.organization (id),
    personal        boolean not null,
    file_name       text not null check (file_name <> ''),
    content         bytea not null,
    accepted_at     timestamptz not null,
    accepted_by     uuid not null references app.account (id)
);

-- What was registered by an electronic signature.
create table app.electronic_registration (
    document_id     uuid primary key references app.document (id),
    organization_id uuid references app.organization (id),
    personal        boolean not null,
    -- false: a signature that the check could not confirm, by the signatory's explicit word
    confirmed       boolean not null,
    registered_at   timestamptz not null,
    check (not personal or organization_id is not null)
);

alter table app.draft_signing_file enable row level security;
create policy draft_signing_file_scope on app.draft_signing_file
    using (not personal or organization_id = (select app.scope_organization()))
    with check (not personal or organization_id = (select app.scope_organization()));
alter table app.draft_signature enable row level security;
create policy draft_signature_scope on app.draft_signature
    using (not personal or organization_id = (select app.scope_organization()))
    with check (not personal or organization_id = (select app.scope_organization()));
alter table app.electronic_registration enable row level security;
create policy electronic_registration_scope on app.electronic_registration
    using (not personal or organization_id = (select app.scope_organization()))
    with check (not personal or organization_id = (select app.scope_organization()));

create trigger draft_signing_file_is_immutable
    before update or delete or truncate on app.draft_signing_file
    for each statement execute function app.refuse_change();
create trigger draft_signature_is_immutable
    before update or delete or truncate on app.draft_signature
    for each statement execute function app.refuse_change();
create trigger electronic_registration_is_immutable
    before update or delete or truncate on app.electronic_registration
    for each statement execute function app.refuse_change();

revoke update, delete, truncate on
    app.draft_signing_file,
    app.draft_signature,
    app.electronic_registration
    from ${applicationRole};
