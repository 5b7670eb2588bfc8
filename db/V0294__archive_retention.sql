-- How long an organisation keeps papers of a kind, by its own list of files. A row is there once the director has
-- confirmed it; before that the system only proposes, and nothing follows from a proposal.
create table app.retention_rule (
    organization_id uuid        not null references app.organization,
    kind            text        not null,
    case_index      text        not null,
    -- null: permanently
    years           integer     check (years between 1 and 75),
    confirmed_on    date        not null,
    confirmed_by    uuid        not null references app.account,
    version         integer     not null default 0,
    primary key (organization_id, kind)
);

-- Acts by which papers are released from keeping. Nothing is deleted by them: the papers have no DELETE.
create table app.disposal_act (
    id              uuid    primary key,
    organization_id uuid    not null references app.organization,
    number          integer not null check (number > 0),
    drawn_up_on     date    not null,
    drawn_up_by     uuid    not null references app.account,
    approved_on     date,
    approved_by     uuid    references app.account,
    constraint disposal_act_number unique (organization_id, number),
    check ((approved_on is null) = (approved_by is null))
);

create table app.disposal_act_paper (
    act_id          uuid    not null references app.disposal_act on delete cascade,
    document_id     uuid    not null references app.document,
    -- as it was confirmed when the act was drawn up
    case_index      text    not null,
    years           integer not null,
    primary key (act_id, document_id),
    -- a paper is released once
    constraint disposal_act_paper_once unique (document_id)
);
