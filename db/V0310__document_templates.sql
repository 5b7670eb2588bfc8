-- Templates of documents are changed in the running system: a version is stored once and never changes, and a decision
-- says from which day a version writes the documents of the region or of one organisation.

create table app.document_template (
    id              uuid        primary key,
    kind            text        not null,
    -- whose variant it is; null: the region's
    organization_id uuid        references app.organization (id),
    version_number  integer     not null check (version_number > 0),
    file_name       text        not null,
    -- what is new in it, in the words of whoever uploaded it
    note            text        not null,
    -- as it was uploaded, for those who edit it further
    uploaded        bytea       not null,
    -- the same with content controls only: what documents are written from
    content         bytea       not null,
    sha256          text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
    uploaded_at     timestamptz not null,
    uploaded_by     text        not null,
    unique nulls not distinct (kind, organization_id, version_number)
);
create trigger document_template_is_immutable
    before update or delete or truncate on app.document_template
    for each statement execute function app.refuse_change();

-- From that day the version holds, until a decision with a later day. A return to an earlier version is a new decision.
create table app.document_template_decision (
    id              uuid        primary key,
    kind            text        not null,
    organization_id uuid        references app.organization (id),
    -- null: the region's for an organisation, the one that comes with the program for the region
    template_id     uuid        references app.document_template (id),
    effective_from  date        not null check (effective_from between '1900-01-01' and '2200-01-01'),
    reason          text        not null,
    decided_at      timestamptz not null,
    decided_by      text        not null
);
-- which version holds, asked with every document that is written
create index document_template_decision_in_force
    on app.document_template_decision (kind, organization_id, effective_from desc, decided_at desc);
create trigger document_template_decision_is_immutable
    before update or delete or truncate on app.document_template_decision
    for each statement execute function app.refuse_change();

-- A decision whose day has not come yet can be taken back; it stays visible.
create table app.document_template_withdrawal (
    decision_id  uuid        primary key references app.document_template_decision (id),
    withdrawn_at timestamptz not null,
    withdrawn_by text        not null
);
create trigger document_template_withdrawal_is_immutable
    before update or delete or truncate on app.document_template_withdrawal
    for each statement execute function app.refuse_change();

-- Which version wrote a printed text, and so the document registered from it. No row: the one that comes with the program.
create table app.paper_version_template (
    owner_id    uuid not null,
    code        text not null,
    template_id uuid not null references app.document_template (id),
    primary key (owner_id, code),
    foreign key (owner_id, code) references app.paper_version (owner_id, code)
);
create trigger paper_version_template_is_immutable
    before update or delete or truncate on app.paper_version_template
    for each statement execute function app.refuse_change();

revoke update, delete, truncate on
    app.document_template,
    app.document_template_decision,
    app.document_template_withdrawal,
    app.paper_version_template
    from ${applicationRole};
