-- A closed step's output may be corrected with a reason; what was there before is kept.

create table app.step_output_version
(
    id              uuid primary key,
    roadmap_id      uuid        not null,
    step_no         smallint    not null,
    organization_id uuid        not null references app.organization,
    -- The person or pair of a row; null for the output of the step itself.
    subject_id      uuid,
    data            jsonb       not null,
    replaced_at     timestamptz not null,
    replaced_by     uuid        not null references app.account,
    reason          text        not null check (reason <> '')
);
comment on table app.step_output_version is 'What was recorded of a closed step before each correction.';

-- The corrections of a step's page.
create index step_output_version_of_step on app.step_output_version (roadmap_id, step_no, replaced_at);

alter table app.step_output_version enable row level security;
create policy step_output_version_of_organization on app.step_output_version
    using (organization_id = (select app.scope_organization()))
    with check (organization_id = (select app.scope_organization()));
