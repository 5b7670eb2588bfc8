-- Appointments of curators (7.2, 6.2) and pedagogue-navigators (8.2). Names are those of the accounts; nothing of pupils.
create table app.curator_appointment (
    id                    uuid primary key,
    organization_id       uuid not null references app.organization (id),
    launch_id             uuid not null,
    state                 text not null check (state in ('CANDIDATE', 'DRAFT', 'APPOINTED', 'IN_FORCE', 'ENDED')),
    -- grows with every return of the draft
    round                 integer not null default 1,
    candidate_account_id  uuid references app.account (id),
    candidate_post        text,
    agreed_on             date,
    basis                 text,
    proposed_by           uuid references app.account (id),
    remark                text,
    signed_by             uuid references app.account (id),
    signed_on             date,
    document_id           uuid references app.document (id),
    order_number          text,
    curator_post_id       uuid references app.post (id),
    acquainted_on         date,
    municipality_told_at  timestamptz,
    ended_on              date,
    version               integer not null default 0,
    check (state not in ('APPOINTED', 'IN_FORCE') or (document_id is not null and curator_post_id is not null)),
    check (state <> 'ENDED' or ended_on is not null)
);
-- appointments of an organisation, and «организации без куратора»
create index curator_appointment_by_organization on app.curator_appointment (organization_id);
-- one curator by a signed order at a time
create unique index curator_appointment_one_holds on app.curator_appointment (organization_id)
    where state in ('APPOINTED', 'IN_FORCE');
-- one appointment under way at a time
create unique index curator_appointment_one_under_way on app.curator_appointment (organization_id)
    where state in ('CANDIDATE', 'DRAFT');
