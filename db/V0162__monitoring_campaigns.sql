-- Collection campaigns (3.2, 9): who is asked for which figures by when, what was typed, submitted, returned, accepted.

create table app.campaign (
    id              uuid        not null primary key references app.figure_set,
    state           text        not null
        check (state in ('OPENING', 'COLLECTING', 'REPORTING', 'RECOMMENDING', 'CLOSED')),
    due_on          date        not null,
    -- who leads it: a department (one of the two) or the centre's operator
    opened_role     text        not null check (opened_role in ('DEPARTMENT', 'CENTRE_OPERATOR')),
    department      text        check (department in ('GENERAL_EDUCATION', 'VOCATIONAL_EDUCATION')),
    opened_at       timestamptz not null,
    opened_by       uuid        references app.account,
    consolidated_at timestamptz,
    -- how many had not submitted when the figures were consolidated
    missing         integer,
    report_note     text,
    closed_at       timestamptz,
    closing_reason  text,
    version         integer     not null default 0,
    constraint campaign_of_one_department check ((opened_role = 'DEPARTMENT') = (department is not null)),
    constraint campaign_closed check ((state = 'CLOSED') = (closed_at is not null))
);

-- Whom a campaign asks. A submission opens for each, in chunks; the constraint on submissions lets it open once.
create table app.campaign_addressee (
    campaign_id     uuid not null references app.campaign,
    organization_id uuid references app.organization,
    municipality_id uuid references app.municipality,
    constraint campaign_addressee_of_one_subject check ((organization_id is null) <> (municipality_id is null)),
    -- also «whose submission is not open yet», of every chunk
    constraint campaign_addressee_once unique nulls not distinct (campaign_id, organization_id, municipality_id)
);

-- Extensions of the deadline: of the campaign, or of one submission.
create table app.campaign_extension (
    id            uuid        not null primary key,
    campaign_id   uuid        not null references app.campaign,
    submission_id uuid        references app.submission,
    earlier       date        not null,
    due_on        date        not null,
    reason        text        not null,
    extended_at   timestamptz not null,
    extended_by   uuid        references app.account
);
-- The extensions shown on the page of a campaign or submission.
create index campaign_extension_of_campaign on app.campaign_extension (campaign_id, extended_at);

alter table app.submission
    add column excuse text,
    -- when the task to submit was taken away, because the campaign closed or the submission was excused
    add column withdrawn_at timestamptz,
    add constraint submission_excused_with_reason check (state <> 'EXCUSED' or excuse is not null);

-- What was typed and not submitted yet, as it was typed: also what is no number.
create table app.submission_draft (
    submission_id uuid        not null primary key references app.submission,
    content       jsonb       not null,
    saved_at      timestamptz not null,
    saved_by      uuid        references app.account
);

-- Every round as it was submitted, with its explanations and the decision on it.
create table app.submission_round (
    submission_id uuid        not null references app.submission,
    round         integer     not null,
    content       jsonb       not null,
    submitted_at  timestamptz not null,
    submitted_by  uuid        references app.account,
    accepted      boolean,
    remark        text,
    decided_at    timestamptz,
    decided_by    uuid        references app.account,
    primary key (submission_id, round),
    constraint submission_round_returned_with_remark check (accepted is distinct from false or remark is not null)
);

-- What the registers and the ledger of pairs say of one organisation on a day: numbers only, no names, so that figures
-- are comparable by those above the organisation too. Runs as the owner of the tables.
create function app.register_figures(p_organization uuid, p_day date)
    returns table (register text, item text, number numeric)
    language sql
    stable
    security definer
    set search_path = app, pg_temp
as
$$
    with pairs as (
        select pair.id, pair.form_code, pair.mentor_id, pair.school_year
          from app.mentoring_pair pair
         where pair.organization_id = p_organization
           and pair.state in ('ACTIVE', 'ENDED')
           and pair.active_from <= p_day
           and (pair.active_to is null or pair.active_to >= p_day)
    ),
    paired as (
        select pairs.mentor_id as person_id, pairs.school_year, 'MENTOR' as role from pairs
        union
        select member.mentee_id, pairs.school_year, 'MENTEE'
          from pairs
          join app.pair_member member on member.pair_id = pairs.id
    ),
    people as (
        select distinct paired.person_id, paired.role, person.kind,
               cast(substring(participant.group_name from '^\s*(\d{1,2})') as integer) as grade
          from paired
          join app.person person on person.id = paired.person_id
          left join app.participant participant
                 on participant.person_id = paired.person_id
                and participant.organization_id = p_organization
                and participant.school_year = paired.school_year
                and participant.role = paired.role
    )
    select 'form.pairs', form.code, cast(count(pairs.id) as numeric)
      from app.mentoring_form form
      left join pairs on pairs.form_code = form.code
     group by form.code
    union all
    select 'form.implemented', form.code, cast(least(count(pairs.id), 1) as numeric)
      from app.mentoring_form form
      left join pairs on pairs.form_code = form.code
     group by form.code
    union all
    select 'people.mentees', null, count(distinct person_id) filter (where role = 'MENTEE') from people
    union all
    select 'people.mentors', null, count(distinct person_id) filter (where role = 'MENTOR') from people
    union all
    select 'people.class5to11', null,
           count(distinct person_id) filter (where kind = 'PUPIL' and grade between 5 and 11)
      from people
    union all
    select 'people.employers', null,
           count(distinct person_id) filter (where role = 'MENTOR' and kind = 'ENTERPRISE')
      from people
    union all
    select 'people.students', null,
           count(distinct person_id) filter (where role = 'MENTOR' and kind in ('STUDENT', 'UNIVERSITY'))
      from people
$$;
