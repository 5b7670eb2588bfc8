-- Filters of the task list that a person keeps under a name.
create table app.task_filter
(
    account_id uuid    not null,
    role       text    not null,
    name       text    not null,
    text       text    not null,
    term       text    not null,
    primary key (account_id, role, name)
);

-- What is new since yesterday, for those who control execution (dashboard.RegionOverview).
create index task_completed on app.task (closed_at) where state = 'COMPLETED';
