-- What a director types of a candidate before the order is drafted: a reload or a closed lid loses none of it. Everybody
-- sees their own; gone once the order is drafted.
create table app.curator_candidate_draft
(
    appointment_id  uuid        not null references app.curator_appointment on delete cascade,
    account_id      uuid        not null references app.account,
    organization_id uuid        not null references app.organization,
    candidate_id    uuid references app.account,
    post            text        not null,
    agreed_on       date,
    basis           text        not null,
    saved_at        timestamptz not null,
    primary key (appointment_id, account_id)
);
alter table app.curator_candidate_draft enable row level security;
create policy curator_candidate_draft_scope on app.curator_candidate_draft
    using (organization_id = (select app.scope_organization()))
    with check (organization_id = (select app.scope_organization()));
