-- When collections open by themselves (3.2, 5): by the roadmap's dates, the municipal roadmaps, quarters, the act's end.
create table app.campaign_schedule (
    id          uuid        not null primary key,
    form_code   text        not null,
    led_role    text        not null check (led_role in ('DEPARTMENT', 'CENTRE_OPERATOR')),
    department  text        check (department in ('GENERAL_EDUCATION', 'VOCATIONAL_EDUCATION')),
    rule        text        not null
        check (rule in ('ROADMAP_STEP', 'MUNICIPAL_POINT', 'QUARTER', 'DIRECTIVE_END', 'YEARLY')),
    -- «ORGANIZATION/30», «6.4», «05-31»; empty where the rule needs nothing more
    rule_at     text        not null,
    -- working days before the date at which the collection opens
    days_before integer     not null check (days_before between 0 and 60),
    -- working days to submit
    term        integer     not null check (term between 1 and 60),
    active      boolean     not null,
    -- dates before this day are none of its business: it was set, changed or switched on then
    starts_on   date        not null,
    set_at      timestamptz not null,
    set_by      uuid        references app.account,
    version     integer     not null default 0,
    constraint campaign_schedule_of_one_department check ((led_role = 'DEPARTMENT') = (department is not null)),
    constraint campaign_schedule_reaches_its_date check (term >= days_before)
);

-- What a schedule has opened. The constraint lets each date open once, on however many nodes the sweep runs.
create table app.campaign_schedule_opening (
    schedule_id     uuid        not null references app.campaign_schedule,
    day             date        not null,
    -- whose date it is, where municipalities have dates of their own
    municipality_id uuid        references app.municipality,
    campaign_id     uuid        references app.campaign,
    -- why nothing was opened
    problem         text,
    opened_at       timestamptz not null,
    constraint campaign_schedule_opening_once unique nulls not distinct (schedule_id, day, municipality_id)
);
