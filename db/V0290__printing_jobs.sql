-- Stacks of papers that somebody asked for. They are made piece by piece, so that a restart goes on where it stopped; the
-- finished file is kept for some days and then thrown away. The header names no pupil and has no row-level security:
-- whoever makes the stacks looks for the next one in all organisations.
create table app.print_job (
    id              uuid        primary key,
    account_id      uuid        not null references app.account,
    post_id         uuid        not null references app.post,
    -- of whoever asked; null above organisations
    organization_id uuid        references app.organization,
    title           text        not null,
    format          text        not null check (format in ('ONE_PDF', 'PDF_ZIP', 'ORIGINALS_ZIP')),
    state           text        not null check (state in ('WAITING', 'READY', 'CANCELLED', 'FAILED')),
    total           integer     not null check (total > 0),
    done            integer     not null default 0,
    failed          integer     not null default 0,
    requested_at    timestamptz not null,
    -- when a piece of it was last worked on
    served_at       timestamptz,
    attempts        integer     not null default 0,
    bytes           bigint      not null default 0,
    -- null while it is being made
    expires_at      timestamptz,
    problem         text
);
-- The page of one's own stacks.
create index print_job_of_account on app.print_job (account_id, requested_at desc);
-- The next one to work on.
create index print_job_waiting on app.print_job (served_at nulls first, requested_at) where state = 'WAITING';
-- What has been kept long enough.
create index print_job_expiring on app.print_job (expires_at) where expires_at is not null;

create table app.print_item (
    job_id          uuid    not null references app.print_job on delete cascade,
    position        integer not null,
    organization_id uuid,
    source          text    not null,
    item_key        text    not null,
    label           text    not null,
    state           text    not null check (state in ('WAITING', 'DONE', 'FAILED')),
    problem         text,
    primary key (job_id, position)
);

-- Papers that wait for being laid into the stack.
create table app.print_paper (
    job_id          uuid    not null references app.print_job on delete cascade,
    position        integer not null,
    part            integer not null,
    organization_id uuid,
    file_name       text    not null,
    content         bytea   not null,
    primary key (job_id, position, part)
);

-- The finished file in pieces, so that neither side ever holds the whole.
create table app.print_part (
    job_id          uuid    not null references app.print_job on delete cascade,
    part_no         integer not null,
    organization_id uuid,
    content         bytea   not null,
    primary key (job_id, part_no)
);

-- Files are packed already; packing them again would only cost time.
alter table app.print_paper alter column content set storage external;
alter table app.print_part alter column content set storage external;

-- Names of pupils stand in labels and papers: they are seen in the scope in which they were asked for.
alter table app.print_item enable row level security;
create policy print_item_scope on app.print_item
    using (organization_id is not distinct from (select app.scope_organization()))
    with check (organization_id is not distinct from (select app.scope_organization()));
alter table app.print_paper enable row level security;
create policy print_paper_scope on app.print_paper
    using (organization_id is not distinct from (select app.scope_organization()))
    with check (organization_id is not distinct from (select app.scope_organization()));
alter table app.print_part enable row level security;
create policy print_part_scope on app.print_part
    using (organization_id is not distinct from (select app.scope_organization()))
    with check (organization_id is not distinct from (select app.scope_organization()));
