-- Why a step missed its term, as the curator's report on the year says. Read above the organisation too, as the report
-- is; names no people.
create table app.step_deviation
(
    roadmap_id      uuid        not null,
    step_no         smallint    not null,
    organization_id uuid        not null references app.organization,
    reason          text        not null check (reason <> ''),
    -- Also serves «all deviations of a roadmap», shown on its page.
    primary key (roadmap_id, step_no)
);
