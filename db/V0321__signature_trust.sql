-- By which signatures are checked: what the administrator uploads and nothing else. Nobody's certificate but authorities'.

create table app.trust_certificate (
    id                 uuid primary key,
    -- an anchor is trusted by itself, an intermediate one only if a path leads from it to an anchor
    role               text not null check (role in ('ANCHOR', 'INTERMEDIATE')),
    content            bytea not null,
    sha256             text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    subject            text not null,
    issuer             text not null,
    certificate_number text not null,
    valid_from         timestamptz not null,
    valid_to           timestamptz not null,
    added_at           timestamptz not null,
    added_by           uuid not null references app.account (id)
);

-- From then on it counts in no check; those made before stay as they were.
create table app.trust_certificate_withdrawal (
    certificate_id uuid primary key references app.trust_certificate (id),
    reason         text not null check (reason <> ''),
    withdrawn_at   timestamptz not null,
    withdrawn_by   uuid not null references app.account (id)
);

-- Lists of revoked certificates. Of an authority the newest is used, as long as it is fresh.
create table app.revocation_list (
    id             uuid primary key,
    -- whose signature it bears
    certificate_id uuid not null references app.trust_certificate (id),
    content        bytea not null,
    sha256         text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    issued_at      timestamptz not null,
    -- when the authority publishes the next one
    fresh_until    timestamptz not null,
    revoked        integer not null check (revoked >= 0),
    uploaded_at    timestamptz not null,
    uploaded_by    uuid not null references app.account (id),
    unique (certificate_id, sha256)
);
-- the newest list of an authority
create index revocation_list_by_certificate on app.revocation_list (certificate_id, issued_at desc);

create trigger trust_certificate_is_immutable
    before update or delete or truncate on app.trust_certificate
    for each statement execute function app.refuse_change();
create trigger trust_certificate_withdrawal_is_immutable
    before update or delete or truncate on app.trust_certificate_withdrawal
    for each statement execute function app.refuse_change();
create trigger revocation_list_is_immutable
    before update or delete or truncate on app.revocation_list
    for each statement execute function app.refuse_change();

revoke update, delete, truncate on
    app.trust_certificate,
    app.trust_certificate_withdrawal,
    app.revocation_list
    from ${applicationRole};
