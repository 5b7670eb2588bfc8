-- Carrying out a roadmap. step_progress holds no personal data and is read above the organisation; all other tables
-- are the organisation's own.

create table app.step_progress
(
    roadmap_id      uuid     not null,
    step_no         smallint not null,
    organization_id uuid     not null references app.organization,
    state           text     not null check (state in ('OPEN', 'DONE')),
    opened_on       date     not null,
    done_on         date,
    rows_final      integer  not null default 0,
    rows_total      integer  not null default 0,
    files           integer  not null default 0,
    primary key (roadmap_id, step_no),
    check ((state = 'DONE') = (done_on is not null))
);
comment on table app.step_progress is 'Facts beside the plan, for those who control: numbers and days, no names.';

create table app.step_output
(
    roadmap_id      uuid        not null,
    step_no         smallint    not null,
    organization_id uuid        not null references app.organization,
    data            jsonb       not null,
    closed_at       timestamptz,
    closed_by       uuid references app.account,
    version         integer     not null,
    primary key (roadmap_id, step_no)
);

create table app.journal_row
(
    id              uuid primary key,
    roadmap_id      uuid     not null,
    step_no         smallint not null,
    organization_id uuid     not null references app.organization,
    subject_id      uuid     not null,
    state           text     not null check (state in ('OPEN', 'DONE', 'EXCUSED')),
    reason          text,
    entries         jsonb    not null,
    finished_at     timestamptz,
    finished_by     uuid references app.account,
    version         integer  not null,
    -- Also serves «all rows of a roadmap», read to decide what is ready.
    unique (roadmap_id, step_no, subject_id),
    check ((state = 'EXCUSED') = (reason is not null))
);

create table app.evidence_file
(
    id              uuid primary key,
    organization_id uuid        not null references app.organization,
    roadmap_id      uuid        not null,
    step_no         smallint    not null,
    subject_id      uuid,
    name            text        not null,
    content_type    text        not null,
    size            integer     not null,
    sha256          text        not null,
    content         bytea       not null,
    uploaded_at     timestamptz not null,
    uploaded_by     uuid        not null references app.account
);
-- The files of a step's page.
create index evidence_of_step on app.evidence_file (roadmap_id, step_no);

create table app.step_draft
(
    account_id      uuid        not null references app.account,
    roadmap_id      uuid        not null,
    step_no         smallint    not null,
    -- The person or pair of a row; the roadmap's own id for the form of the step itself.
    subject_id      uuid        not null,
    organization_id uuid        not null references app.organization,
    data            jsonb       not null,
    saved_at        timestamptz not null,
    primary key (account_id, roadmap_id, step_no, subject_id)
);

alter table app.step_output enable row level security;
create policy step_output_of_organization on app.step_output
    using (organization_id = (select app.scope_organization()))
    with check (organization_id = (select app.scope_organization()));

alter table app.journal_row enable row level security;
create policy journal_row_of_organization on app.journal_row
    using (organization_id = (select app.scope_organization()))
    with check (organization_id = (select app.scope_organization()));

alter table app.evidence_file enable row level security;
create policy evidence_file_of_organization on app.evidence_file
    using (organization_id = (select app.scope_organization()))
    with check (organization_id = (select app.scope_organization()));

alter table app.step_draft enable row level security;
create policy step_draft_of_organization on app.step_draft
    using (organization_id = (select app.scope_organization()))
    with check (organization_id = (select app.scope_organization()));
