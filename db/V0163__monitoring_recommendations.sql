-- Addressed recommendations (3.2, 5, 9): to an organisation or a municipality, with a term, carried out and accepted.

create table app.recommendation (
    id              uuid        not null primary key,
    -- the collection it follows from, if any
    campaign_id     uuid        references app.campaign,
    organization_id uuid        references app.organization,
    municipality_id uuid        references app.municipality,
    text            text        not null check (text <> ''),
    -- a regional or federal project from the catalogue
    project         text,
    due_on          date        not null,
    -- PREPARED waits until the campaign's recommendations are sent
    state           text        not null
        check (state in ('PREPARED', 'ISSUED', 'CARRIED_OUT', 'ACCEPTED', 'WITHDRAWN')),
    result          text,
    remark          text,
    issued_role     text        not null check (issued_role in ('DEPARTMENT', 'CENTRE_OPERATOR')),
    issued_by       uuid        references app.account,
    issued_at       timestamptz not null,
    carried_out_at  timestamptz,
    carried_out_by  uuid        references app.account,
    decided_at      timestamptz,
    decided_by      uuid        references app.account,
    version         integer     not null default 0,
    constraint recommendation_to_one_addressee check ((organization_id is null) <> (municipality_id is null))
);
-- «What is recommended to my organisation?», and what an organisation that leaves no longer has to do.
create index recommendation_of_organization on app.recommendation (organization_id, state);
create index recommendation_of_municipality on app.recommendation (municipality_id, state);
-- The next ones to start when a campaign sends its recommendations, and its list.
create index recommendation_of_campaign on app.recommendation (campaign_id, state);
