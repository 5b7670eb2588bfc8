-- A registration typed wrongly is corrected by a new entry with its reason; what was typed first stays in app.document.
create table app.registration_correction (
    id              uuid primary key,
    document_id     uuid not null references app.document (id),
    organization_id uuid references app.organization (id),
    personal        boolean not null,
    number          text not null check (number <> ''),
    document_date   date not null,
    former_number   text not null,
    former_date     date not null,
    -- the same text with the right number and date in it
    content         bytea not null,
    sha256          text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    reason          text not null check (reason <> ''),
    corrected_at    timestamptz not null,
    corrected_by    text not null,
    check (not personal or organization_id is not null)
);
-- the corrections of a document, the last of which holds
create index registration_correction_by_document on app.registration_correction (document_id, corrected_at desc);

alter table app.registration_correction enable row level security;
create policy registration_correction_scope on app.registration_correction
    using (not personal or organization_id = (select app.scope_organization()))
    with check (not personal or organization_id = (select app.scope_organization()));
create trigger registration_correction_is_immutable
    before update or delete or truncate on app.registration_correction
    for each statement execute function app.refuse_change();
revoke update, delete, truncate on app.registration_correction from ${applicationRole};

-- the line of a document in its register
create index register_entry_by_document on app.register_entry (document_id) where document_id is not null;
