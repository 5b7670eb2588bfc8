-- The directive as data, its launch to municipalities and organisations, and each organisation's way under it.

create table app.directive (
    id           uuid    not null primary key,
    title        text    not null,
    preamble     text    not null,
    term_from    date    not null,
    term_to      date    not null,
    -- the act that this one continues
    successor_of uuid    references app.directive,
    state        text    not null,
    closed_on    date,
    summary      text,
    version      integer not null default 0,
    constraint directive_state_known check (state in ('REGISTERED', 'CLOSED')),
    constraint directive_term_in_order check (term_to >= term_from),
    constraint directive_closed_with_summary
        check ((state = 'CLOSED') = (closed_on is not null) and (state = 'CLOSED') = (summary is not null))
);

-- A joint act has a number of each department.
create table app.directive_number (
    directive_id   uuid    not null references app.directive,
    position       integer not null,
    number         text    not null,
    dated_on       date    not null,
    department     text    not null check (department in ('GENERAL_EDUCATION', 'VOCATIONAL_EDUCATION')),
    signatory_post text    not null,
    primary key (directive_id, position),
    constraint directive_number_unique unique (number, dated_on, department)
);

create table app.directive_point (
    directive_id uuid    not null references app.directive,
    position     integer not null,
    -- as it is cited: 6.2
    number       text    not null,
    -- as it is printed: 2)
    mark         text    not null,
    addressee    text,
    wording      text    not null check (wording in ('ORDER', 'ASSIGN', 'RECOMMEND')),
    text         text    not null,
    primary key (directive_id, position),
    constraint directive_point_cited_once unique (directive_id, number)
);

create table app.directive_annex (
    directive_id uuid    not null references app.directive,
    position     integer not null,
    title        text    not null,
    text         text    not null,
    primary key (directive_id, position)
);

create table app.directive_launch (
    id                  uuid        not null primary key,
    directive_id        uuid        not null references app.directive,
    state               text        not null,
    registered_at       timestamptz not null,
    layouts_approved_at timestamptz,
    launched_at         timestamptz,
    version             integer     not null default 0,
    constraint directive_launch_once unique (directive_id),
    constraint directive_launch_state_known
        check (state in ('REGISTERED', 'LAYOUTS_APPROVED', 'LAUNCHING', 'RUNNING', 'CLOSED'))
);

-- Versions of layouts and forms that were picked at registration.
create table app.directive_launch_layout (
    launch_id uuid not null references app.directive_launch,
    kind      text not null,
    version   text not null,
    title     text not null,
    primary key (launch_id, kind)
);

-- Municipalities that the launch reaches; the roadmap of each is opened once.
create table app.directive_launch_municipality (
    launch_id       uuid not null references app.directive_launch,
    municipality_id uuid not null references app.municipality,
    opened_at       timestamptz,
    primary key (launch_id, municipality_id)
);

create table app.rollout (
    id              uuid        not null primary key,
    launch_id       uuid        not null references app.directive_launch,
    organization_id uuid        not null references app.organization,
    state           text        not null,
    stage           text        not null,
    school_year     integer     not null,
    joined_at       timestamptz not null,
    left_on         date,
    leaving_reason  text,
    version         integer     not null default 0,
    -- A launch can be repeated after a crash: each organisation begins once.
    constraint rollout_once unique (launch_id, organization_id),
    constraint rollout_state_known check (state in ('ACTIVE', 'LEFT', 'FINISHED')),
    constraint rollout_stage_known check (stage in ('CURATOR', 'PROGRAMME', 'ROADMAP', 'EXECUTION', 'REPORT', 'DONE')),
    constraint rollout_left_with_reason check ((left_on is null) = (leaving_reason is null))
);

-- The roll-outs of an organisation: when it closes, and on its own pages.
create index rollout_of_organization on app.rollout (organization_id);
