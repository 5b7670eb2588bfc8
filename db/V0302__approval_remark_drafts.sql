-- Remarks as somebody types them: a closed browser loses none. Gone with the decision; another round shows none of them.
create table app.remark_draft (
    account_id      uuid not null,
    subject_type    text not null,
    subject_id      uuid not null,
    -- the row that it is about; empty for the general remark
    row_key         text not null,
    -- whoever decides within an organisation may name its pupils
    organization_id uuid references app.organization (id),
    round           integer not null,
    remark          text not null check (remark <> ''),
    saved_at        timestamptz not null,
    primary key (account_id, subject_type, subject_id, row_key)
);
alter table app.remark_draft enable row level security;
create policy remark_draft_scope on app.remark_draft
    using (organization_id is null or organization_id = (select app.scope_organization()))
    with check (organization_id is null or organization_id = (select app.scope_organization()));
