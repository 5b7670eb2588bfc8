-- The read model of user tasks: what lists, deadlines and dashboards read. Written in the engine's transaction.
create table app.task
(
    task_id          text primary key,
    process_key      text        not null,
    business_key     text        not null,
    element_id       text        not null,
    title            text        not null,
    role             text        not null,
    point            text,
    due_on           date,
    organization_id  uuid references app.organization,
    municipality_id  uuid references app.municipality,
    launch_id        uuid,
    state            text        not null check (state in ('OPEN', 'COMPLETED', 'CANCELLED')),
    opened_at        timestamptz not null,
    closed_at        timestamptz,
    closed_by        uuid,
    reminded_at      timestamptz,
    escalated_at     timestamptz,
    check ((state = 'OPEN') = (closed_at is null))
);

-- The list of a director or curator, and of everything open in an organisation.
create index task_open_of_organization on app.task (organization_id, role, due_on, task_id)
    where state = 'OPEN';

-- The lists of roles above the organisation (agreements, layouts, launches).
create index task_open_of_role on app.task (role, due_on, task_id)
    where state = 'OPEN';

-- «Was this step done, when and by whom?» on the page of an aggregate.
create index task_of_aggregate on app.task (business_key, element_id);
