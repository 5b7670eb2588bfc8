-- Letters, protocols and the papers of municipalities may be signed electronically before they are registered, too.

-- A paper is an organisation's or a municipality's.
alter table app.draft_signing_file alter column organization_id drop not null;
alter table app.draft_signing_file add column municipality_id uuid references app.municipality (id);
alter table app.draft_signing_file add check (num_nonnulls(organization_id, municipality_id) = 1);
alter table app.draft_signing_file add check (not personal or organization_id is not null);
alter table app.draft_signing_file drop constraint draft_signing_file_organization_id_paper_id_source_sha256_key;
-- one file of one text; the id of a paper is nobody else's
alter table app.draft_signing_file add unique (paper_id, source_sha256);
alter table app.draft_signature alter column organization_id drop not null;
alter table app.draft_signature add check (not personal or organization_id is not null);

-- What is about to be signed is nobody's business outside the organisation that signs it: a letter names no pupils, and
-- is read by others once it has left.
create policy draft_signing_file_of_own_organization on app.draft_signing_file
    as restrictive
    for select
    using (organization_id is null or organization_id = (select app.scope_organization()));
create policy draft_signature_of_own_organization on app.draft_signature
    as restrictive
    for select
    using (organization_id is null or organization_id = (select app.scope_organization()));

-- The act by which a municipality's head signs electronically. It names no person; its last day is written beside it.
create table app.municipal_electronic_act (
    id              uuid primary key,
    municipality_id uuid not null references app.municipality (id),
    title           text not null check (title <> ''),
    number          text not null check (number <> ''),
    dated           date not null,
    ended_on        date,
    entered_at      timestamptz not null,
    entered_by      uuid not null references app.account (id),
    check (ended_on is null or ended_on >= dated)
);
-- the acts of a municipality
create index municipal_electronic_act_of_municipality on app.municipal_electronic_act (municipality_id);
revoke update, delete, truncate on app.municipal_electronic_act from ${applicationRole};
grant update (ended_on) on app.municipal_electronic_act to ${applicationRole};
