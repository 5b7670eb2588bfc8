-- A directive that is being typed and is not registered yet: one draft per account, kept as one types.
create table app.directive_draft
(
    account_id uuid primary key references app.account,
    data       jsonb       not null,
    saved_at   timestamptz not null
);
