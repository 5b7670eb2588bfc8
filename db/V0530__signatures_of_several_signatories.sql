-- A protocol is signed by its chair and its secretary, one after the other, each perhaps in a file of their own.

-- Signatures that were brought before the others: the paper is registered when nobody's is missing. Rows are only ever
-- added. Only papers that name pupils have several signatories.
create table app.draft_signature_part (
    file_id         uuid not null references app.draft_signing_file (id),
    sha256          text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    organization_id uuid not null references app.organization (id),
    file_name       text not null check (file_name <> ''),
    content         bytea not null,
    kept_at         timestamptz not null,
    kept_by         uuid not null references app.account (id),
    primary key (file_id, sha256)
);
alter table app.draft_signature_part enable row level security;
create policy draft_signature_part_scope on app.draft_signature_part
    using (organization_id = (select app.scope_organization()))
    with check (organization_id = (select app.scope_organization()));
create trigger draft_signature_part_is_immutable
    before update or delete or truncate on app.draft_signature_part
    for each statement execute function app.refuse_change();
revoke update, delete, truncate on app.draft_signature_part from ${applicationRole};

-- A paper is registered by one or more files of signatures. The first is still the only first one.
alter table app.draft_signature add column number smallint not null default 1 check (number > 0);
alter table app.draft_signature drop constraint draft_signature_pkey;
alter table app.draft_signature add primary key (file_id, number);
