-- Monitoring: definitions, dated denominators, collected figures, indicators. Nothing here names a pupil; figures are
-- read above the organisation.

-- Forms of collection and of report. Shipped ones are written at start; the operator's copies are made in the application.
create table app.monitoring_definition (
    kind           text        not null check (kind in ('FORM', 'REPORT')),
    code           text        not null,
    version        integer     not null check (version > 0),
    title          text        not null,
    definition     jsonb       not null,
    shipped        boolean     not null,
    -- null: still a draft of the operator
    released_at    timestamptz,
    created_at     timestamptz not null,
    created_by     uuid        references app.account,
    primary key (kind, code, version),
    constraint monitoring_definition_shipped_is_released check (not shipped or released_at is not null)
);

-- Numbers of organisations, of pupils by class and age, as of a day. A newer number never replaces an older one.
create table app.population (
    id              uuid        not null primary key,
    -- for example organizations, pupils.class5to11, learners.age10to19
    population      text        not null,
    kind            text        check (kind in ('school', 'extra', 'college')),
    municipality_id uuid        references app.municipality,
    organization_id uuid        references app.organization,
    as_of           date        not null,
    number          numeric     not null check (number >= 0),
    source          text        not null,
    loaded_at       timestamptz not null,
    loaded_by       uuid        references app.account,
    constraint population_once unique nulls not distinct (population, kind, municipality_id, organization_id, as_of)
);

-- One collection or one import: figures of one form that hold for one day.
create table app.figure_set (
    id           uuid        not null primary key,
    form_code    text        not null,
    form_version integer     not null,
    form_kind    text        not null default 'FORM' check (form_kind = 'FORM'),
    title        text        not null,
    as_of        date        not null,
    origin       text        not null check (origin in ('CAMPAIGN', 'IMPORT')),
    source       text        not null,
    created_at   timestamptz not null,
    created_by   uuid        references app.account,
    foreign key (form_kind, form_code, form_version) references app.monitoring_definition (kind, code, version)
);
-- «The newest figures of the form on a day», of every report.
create index figure_set_of_form on app.figure_set (form_code, as_of);

-- What one organisation or municipality gives in one collection.
create table app.submission (
    id              uuid        not null primary key,
    figure_set_id   uuid        not null references app.figure_set,
    organization_id uuid        references app.organization,
    municipality_id uuid        references app.municipality,
    state           text        not null check (state in ('OPEN', 'SUBMITTED', 'RETURNED', 'ACCEPTED', 'EXCUSED')),
    due_on          date,
    round           integer     not null default 1,
    remark          text,
    explanation     text,
    submitted_at    timestamptz,
    submitted_by    uuid        references app.account,
    decided_at      timestamptz,
    decided_by      uuid        references app.account,
    version         integer     not null default 0,
    constraint submission_of_one_subject check ((organization_id is null) <> (municipality_id is null)),
    constraint submission_once unique nulls not distinct (figure_set_id, organization_id, municipality_id)
);
-- «What does my organisation owe?», the list of its submissions.
create index submission_of_organization on app.submission (organization_id, state);
create index submission_of_municipality on app.submission (municipality_id, state);

create table app.figure_cell (
    submission_id uuid    not null references app.submission,
    -- row within the submission; the code of the item, or a number where rows are added freely
    item          text    not null,
    figure        text    not null,
    number        numeric,
    text          text,
    -- why the figure cannot be computed
    reason        text,
    -- what the register said when it was submitted
    register      numeric,
    primary key (submission_id, item, figure),
    constraint figure_cell_has_content check (num_nonnulls(number, text, reason) > 0),
    constraint figure_cell_not_computable check (reason is null or number is null)
);

create table app.indicator (
    code           text    not null,
    version        integer not null,
    no             integer not null,
    title          text    not null,
    unit           text    not null,
    kind           text    not null check (kind in ('SHARE', 'UNIQUE', 'GROWTH', 'RATIO')),
    -- over figures of a form and populations; null where facts are only typed or imported
    formula        text,
    form_code      text,
    population     text,
    rounding_mode  text    not null check (rounding_mode in ('TRUNCATE', 'ROUND')),
    digits         integer not null,
    fixed_digits   boolean not null,
    source         text    not null check (source in ('COMPUTED', 'TYPED', 'IMPORTED')),
    responsible    text    not null,
    effective_from date    not null,
    effective_to   date,
    note           text    not null default '',
    primary key (code, version),
    constraint indicator_effective_in_order check (effective_to >= effective_from)
);

create table app.indicator_plan (
    indicator_code text    not null,
    year           integer not null,
    value          numeric not null,
    source         text    not null,
    primary key (indicator_code, year)
);

create table app.indicator_fact (
    id             uuid        not null primary key,
    indicator_code text        not null,
    year           integer     not null,
    -- the day for which the fact holds; before the year's end it is interim against the plan
    as_of          date        not null,
    number         numeric,
    reason         text,
    numerator      numeric,
    denominator    numeric,
    source         text        not null,
    recorded_at    timestamptz not null,
    recorded_by    uuid        references app.account,
    constraint indicator_fact_once unique (indicator_code, year, as_of),
    constraint indicator_fact_or_reason check ((number is null) <> (reason is null))
);

-- «75 % of organisations for педагог–ученик by 01.01.2023», per form and per kind or jointly.
create table app.coverage_target (
    id       uuid    not null primary key,
    forms    text[]  not null,
    kinds    text[]  not null,
    joint    boolean not null,
    due_on   date    not null,
    percent  numeric not null check (percent > 0 and percent <= 100),
    source   text    not null
);
