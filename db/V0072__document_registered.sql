-- How an organisation (or municipality) writes its orders: set by its director.
create table app.order_settings (
    owner_id         uuid primary key,
    organization_id  uuid references app.organization (id),
    document_name    text not null default 'ПРИКАЗ' check (document_name in ('ПРИКАЗ', 'РАСПОРЯЖЕНИЕ')),
    verb             text not null default 'ПРИКАЗЫВАЮ' check (verb in ('ПРИКАЗЫВАЮ', 'ОБЯЗЫВАЮ')),
    -- «331/1», «1-од»: what stands before and after the running number
    number_prefix    text not null default '',
    number_suffix    text not null default '',
    signatory_post   text,
    signatory_surname     text,
    signatory_given_name  text,
    signatory_patronymic  text,
    signatory_gender text check (signatory_gender in ('MALE', 'FEMALE')),
    version          integer not null default 0
);

-- The last number given. Its row stays locked until the registration commits, so that a rolled back registration
-- leaves no gap and two at once get different numbers.
create table app.document_number (
    owner_id     uuid not null,
    register     text not null,
    year         integer not null,
    last_number  integer not null check (last_number > 0),
    primary key (owner_id, register, year)
);

create table app.document (
    id               uuid primary key,
    -- organisation, municipality, or the zero id of the region: whose numbers the document takes
    owner_id         uuid not null,
    organization_id  uuid references app.organization (id),
    municipality_id  uuid references app.municipality (id),
    kind             text not null,
    register         text not null,
    year             integer not null,
    sequence         integer not null,
    number           text not null,
    document_date    date not null,
    subject          text not null,
    -- names pupils: readable in its organisation only
    personal         boolean not null,
    content          bytea not null,
    sha256           text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    registered_at    timestamptz not null,
    registered_by    text,
    relation         text check (relation in ('AMENDS', 'ENDS', 'CANCELS')),
    related_id       uuid references app.document (id),
    check ((relation is null) = (related_id is null)),
    check (not personal or organization_id is not null),
    unique (owner_id, register, year, sequence),
    unique (owner_id, register, year, number)
);
-- list of documents of an organisation, newest first
create index document_by_organization on app.document (organization_id, document_date desc, id);
-- list of documents of a municipality
create index document_by_municipality on app.document (municipality_id, document_date desc, id);
-- «изменён, отменён приказом …» on the page of the earlier document
create index document_by_related on app.document (related_id) where related_id is not null;

alter table app.document enable row level security;
create policy document_scope on app.document
    using (not personal or organization_id = (select app.scope_organization()))
    with check (not personal or organization_id = (select app.scope_organization()));

create function app.refuse_change() returns trigger
    language plpgsql
as
$$
begin
    raise exception 'A registered document does not change: table %', tg_table_name
        using errcode = 'integrity_constraint_violation';
end
$$;
create trigger document_is_immutable
    before update or delete or truncate on app.document
    for each statement execute function app.refuse_change();

-- Scans of the signed paper. A later scan does not replace an earlier one: the newest is shown.
create table app.document_scan (
    id               uuid primary key,
    document_id      uuid not null references app.document (id),
    organization_id  uuid,
    personal         boolean not null,
    file_name        text not null,
    content_type     text not null check (content_type in ('application/pdf', 'image/jpeg', 'image/png')),
    content          bytea not null,
    sha256           text not null,
    attached_at      timestamptz not null,
    attached_by      text
);
-- the newest scan of a document
create index document_scan_by_document on app.document_scan (document_id, attached_at desc);
alter table app.document_scan enable row level security;
create policy document_scan_scope on app.document_scan
    using (not personal or organization_id = (select app.scope_organization()))
    with check (not personal or organization_id = (select app.scope_organization()));
create trigger document_scan_is_immutable
    before update or delete or truncate on app.document_scan
    for each statement execute function app.refuse_change();
