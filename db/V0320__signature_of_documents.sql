-- Electronic signatures of registered documents. Signed are the bytes of a PDF/A that was made once and is kept: nothing
-- here is ever changed, and a check that is repeated is a row of its own.

create table app.signing_file (
    id              uuid primary key,
    document_id     uuid not null references app.document (id),
    organization_id uuid references app.organization (id),
    -- as the document: names pupils
    personal        boolean not null,
    -- of the .docx it was made of: after a correction of number or date another file is signed
    source_sha256   text not null check (source_sha256 ~ '^[0-9a-f]{64}$'),
    content         bytea not null,
    sha256          text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    made_at         timestamptz not null,
    made_by         uuid not null references app.account (id),
    unique (document_id, source_sha256),
    check (not personal or organization_id is not null)
);

create table app.signature (
    id              uuid primary key,
    file_id         uuid not null references app.signing_file (id),
    organization_id uuid references app.organization (id),
    personal        boolean not null,
    file_name       text not null check (file_name <> ''),
    -- as it was uploaded
    content         bytea not null,
    -- of the signature without its wrapping, so that one signature in two spellings is attached once
    sha256          text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    attached_at     timestamptz not null,
    attached_by     uuid not null references app.account (id),
    unique (file_id, sha256),
    check (not personal or organization_id is not null)
);

-- What a check found at its moment, with the certificates and lists that were there then.
create table app.signature_check (
    id              uuid primary key,
    signature_id    uuid not null references app.signature (id),
    organization_id uuid references app.organization (id),
    personal        boolean not null,
    verdict         text not null check (verdict in ('VALID', 'INVALID', 'UNCONFIRMED')),
    checked_at      timestamptz not null,
    checked_by      uuid not null references app.account (id),
    check (not personal or organization_id is not null)
);
-- the checks of a signature, the last of which is shown first
create index signature_check_by_signature on app.signature_check (signature_id, checked_at desc);

-- One of those who signed; a file may hold several.
create table app.signature_check_signer (
    check_id           uuid not null references app.signature_check (id),
    position           integer not null check (position > 0),
    organization_id    uuid references app.organization (id),
    personal           boolean not null,
    verdict            text not null check (verdict in ('VALID', 'INVALID', 'UNCONFIRMED')),
    -- why it is not valid: names of the program's own list
    findings           text[] not null,
    algorithm          text not null,
    -- by the signer's own clock: nobody vouches for it
    claimed_at         timestamptz,
    -- null if the file holds no certificate; neither ИНН nor СНИЛС is taken from it
    certificate_number text,
    owner_name         text,
    issuer_name        text,
    valid_from         timestamptz,
    valid_to           timestamptz,
    -- who signs the paper by its text, if that is known
    signatory_name     text,
    -- whether the certificate is that person's
    agrees             boolean,
    primary key (check_id, position),
    check (not personal or organization_id is not null)
);

alter table app.signing_file enable row level security;
create policy signing_file_scope on app.signing_file
    using (not personal or organization_id = (select app.scope_organization()))
    with check (not personal or organization_id = (select app.scope_organization()));
alter table app.signature enable row level security;
create policy signature_scope on app.signature
    using (not personal or organization_id = (select app.scope_organization()))
    with check (not personal or organization_id = (select app.scope_organization()));
alter table app.signature_check enable row level security;
create policy signature_check_scope on app.signature_check
    using (not personal or organization_id = (select app.scope_organization()))
    with check (not personal or organization_id = (select app.scope_organization()));
alter table app.signature_check_signer enable row level security;
create policy signature_check_signer_scope on app.signature_check_signer
    using (not personal or organization_id = (select app.scope_organization()))
    with check (not personal or organization_id = (select app.scope_organization()));

create trigger signing_file_is_immutable
    before update or delete or truncate on app.signing_file
    for each statement execute function app.refuse_change();
create trigger signature_is_immutable
    before update or delete or truncate on app.signature
    for each statement execute function app.refuse_change();
create trigger signature_check_is_immutable
    before update or delete or truncate on app.signature_check
    for each statement execute function app.refuse_change();
create trigger signature_check_signer_is_immutable
    before update or delete or truncate on app.signature_check_signer
    for each statement execute function app.refuse_change();

revoke update, delete, truncate on
    app.signing_file,
    app.signature,
    app.signature_check,
    app.signature_check_signer
    from ${applicationRole};
