-- A part of a task that whoever answers for it has given to a colleague. The task stays with its post: what was given ends
-- with it, and may be taken back before.
create table app.task_assignment
(
    id              uuid primary key,
    task_id         text        not null references app.task on delete cascade,
    parent_id       uuid references app.task_assignment on delete cascade,  -- whoever has that one gave a part of it on
    owner_post      text        not null,                 -- the post that answers for the task: app.notice_post
    organization_id uuid references app.organization,     -- null above organisations
    given_by        uuid        not null references app.account,
    given_to        uuid        not null references app.account,
    until           date        not null,
    given_at        timestamptz not null,
    taken_back_at   timestamptz,
    taken_back_by   uuid references app.account,
    done_at         timestamptz,
    check (given_by <> given_to),
    check ((taken_back_at is null) = (taken_back_by is null)),
    check (taken_back_at is null or done_at is null)
);
-- What was given of a task, and what a person has.
create index task_assignment_of_task on app.task_assignment (task_id);
create index task_assignment_of_person on app.task_assignment (given_to)
    where taken_back_at is null and done_at is null;

-- What is to be done, and what was: in somebody's own words, so it may name pupils.
create table app.task_assignment_text
(
    assignment_id   uuid primary key references app.task_assignment on delete cascade,
    organization_id uuid references app.organization,
    part            text not null check (part <> ''),
    report          text
);
alter table app.task_assignment_text enable row level security;
create policy task_assignment_text_scope on app.task_assignment_text
    using (organization_id is null or organization_id = (select app.scope_organization()))
    with check (organization_id is null or organization_id = (select app.scope_organization()));

revoke update, delete, truncate on app.task_assignment, app.task_assignment_text from ${applicationRole};
grant update (taken_back_at, taken_back_by, done_at) on app.task_assignment to ${applicationRole};
grant update (report) on app.task_assignment_text to ${applicationRole};
