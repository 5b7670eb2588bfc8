-- What documents say, for the search: taken out of the file at registration. Those that name pupils lie apart, because
-- the full-text operator is no leakproof one: under row-level security PostgreSQL may not use its index, so the papers
-- of the region, which name nobody, have the index and no policy, and those of a school are few and found by the school.
-- Letters are made small before, because the parser of words follows the server's C locale, which knows no Cyrillic.
create table app.document_text (
    document_id uuid     primary key references app.document,
    body        text     not null,
    words       tsvector not null
        generated always as (to_tsvector('russian', translate(lower(body), 'ё', 'е'))) stored
);
-- Search in the documents of a municipality or the region.
create index document_text_by_words on app.document_text using gin (words);

create table app.personal_document_text (
    document_id     uuid     primary key references app.document,
    organization_id uuid     not null references app.organization,
    body            text     not null,
    words           tsvector not null
        generated always as (to_tsvector('russian', translate(lower(body), 'ё', 'е'))) stored
);
-- Search in a school's own.
create index personal_document_text_of_organization on app.personal_document_text (organization_id);

alter table app.personal_document_text enable row level security;
create policy personal_document_text_scope on app.personal_document_text
    using (organization_id = (select app.scope_organization()))
    with check (organization_id = (select app.scope_organization()));

revoke update, delete, truncate on app.document_text, app.personal_document_text from ${applicationRole};
