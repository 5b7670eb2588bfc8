-- Protocols of meetings: drafted (of a step of the roadmap or by themselves), printed, signed by chair and secretary,
-- registered under the number of their body. They may name pupils and stay in their organisation.
create table app.protocol (
    id              uuid        primary key,
    organization_id uuid        not null references app.organization,
    body_id         uuid        not null references app.protocol_body,
    -- the step that the meeting carries out; both or none
    roadmap_id      uuid,
    step_no         smallint,
    meeting_on      date        not null,
    content         jsonb       not null,
    state           text        not null check (state in ('DRAFT', 'REGISTERED')),
    document_id     uuid        references app.document,
    -- the registered protocol among the files that prove the step
    evidence_id     uuid,
    version         integer     not null default 0,
    drafted_by      uuid        not null references app.account,
    check ((roadmap_id is null) = (step_no is null)),
    check ((state = 'REGISTERED') = (document_id is not null))
);
-- The list of an organisation.
create index protocol_of_organization on app.protocol (organization_id, meeting_on);
-- The page of a step.
create index protocol_of_step on app.protocol (roadmap_id, step_no) where roadmap_id is not null;

alter table app.protocol enable row level security;
create policy protocol_of_organization on app.protocol
    using (organization_id = (select app.scope_organization()))
    with check (organization_id = (select app.scope_organization()));
revoke truncate on app.protocol from ${applicationRole};
