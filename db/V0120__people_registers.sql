-- Persons, the regional register of enterprises, participants of a school year and their consents.
-- Names of persons stay in the organisation: row-level security on every table that carries or leads to them.

create table app.enterprise (
    id         uuid primary key,
    inn        text not null unique check (inn ~ '^([0-9]{10}|[0-9]{12})$'),
    name       text not null check (name <> ''),
    created_at timestamptz not null
);

comment on table app.enterprise is
    'Enterprises and universities, one register for the region by taxpayer number; no personal data.';

create table app.person (
    id              uuid primary key,
    organization_id uuid references app.organization (id),
    kind            text not null
        check (kind in ('PUPIL', 'STUDENT', 'TEACHER', 'EMPLOYEE', 'ENTERPRISE', 'UNIVERSITY')),
    surname         text not null check (surname <> ''),
    given_name      text not null check (given_name <> ''),
    patronymic      text,
    gender          text not null check (gender in ('MALE', 'FEMALE')),
    birth_date      date,
    post            text,
    phone           text,
    email           text,
    enterprise_id   uuid references app.enterprise (id),
    version         bigint not null default 0,
    check (kind not in ('PUPIL', 'STUDENT') or birth_date is not null),
    check ((kind in ('ENTERPRISE', 'UNIVERSITY')) = (organization_id is null)),
    check ((kind in ('ENTERPRISE', 'UNIVERSITY')) = (enterprise_id is not null))
);

comment on column app.person.organization_id is
    'Null for regional persons: mentors from enterprises and universities.';

-- Recognising duplicates on entry and import.
create index person_by_name on app.person (organization_id, lower(surname), lower(given_name));
-- Finding a regional person of an enterprise by exact name.
create index person_by_enterprise on app.person (enterprise_id, lower(surname)) where enterprise_id is not null;

create table app.participant (
    id              uuid primary key,
    organization_id uuid not null references app.organization (id),
    school_year     integer not null check (school_year between 2000 and 2100),
    person_id       uuid not null references app.person (id),
    role            text not null check (role in ('MENTEE', 'MENTOR')),
    state           text not null check (state in ('CANDIDATE', 'REGISTERED', 'LEFT')),
    state_since     date not null,
    state_reason    text,
    group_name      text,
    direction       text,
    form_code       text,
    capacity        integer check (capacity between 1 and 50),
    version         bigint not null default 0,
    unique (organization_id, school_year, role, person_id),
    check ((role = 'MENTOR') = (capacity is not null)),
    check (state <> 'LEFT' or state_reason is not null)
);

comment on column app.participant.direction is 'Subject, interest or request in words: what a pair is matched by.';
comment on column app.participant.form_code is 'Form of mentoring that the participant prefers, if any.';

-- Which organisations see a regional person; all roles and years of a person.
create index participant_by_person on app.participant (person_id, organization_id);

create table app.consent (
    id                uuid primary key,
    organization_id   uuid not null references app.organization (id),
    person_id         uuid not null references app.person (id),
    kind              text not null check (kind in ('PERSONAL_DATA', 'PUBLICATION')),
    signer            text not null check (signer in ('REPRESENTATIVE', 'PERSON_AND_REPRESENTATIVE', 'PERSON')),
    representative    text,
    given_on          date not null,
    expires_on        date check (expires_on >= given_on),
    withdrawn_on      date check (withdrawn_on >= given_on),
    withdrawal_reason text,
    registered_at     timestamptz not null,
    version           bigint not null default 0
);

-- The gate asks for all consents of given persons in an organisation.
create index consent_by_person on app.consent (organization_id, person_id);

create table app.consent_scan (
    consent_id      uuid primary key references app.consent (id),
    organization_id uuid not null references app.organization (id),
    file_name       text not null,
    media_type      text not null check (media_type in ('application/pdf', 'image/jpeg', 'image/png')),
    sha256          text not null check (length(sha256) = 64),
    content         bytea not null
);

alter table app.participant enable row level security;
create policy participant_of_own_organization on app.participant
    using (organization_id = (select app.scope_organization()))
    with check (organization_id = (select app.scope_organization()));

alter table app.consent enable row level security;
create policy consent_of_own_organization on app.consent
    using (organization_id = (select app.scope_organization()))
    with check (organization_id = (select app.scope_organization()));

alter table app.consent_scan enable row level security;
create policy consent_scan_of_own_organization on app.consent_scan
    using (organization_id = (select app.scope_organization()))
    with check (organization_id = (select app.scope_organization()));

-- A regional person is seen by the organisations where they take or took part, by nobody else.
alter table app.person enable row level security;
create policy person_of_own_organization on app.person
    using (
        organization_id = (select app.scope_organization())
        or (organization_id is null
            and exists (select 1
                        from app.participant p
                        where p.person_id = person.id
                          and p.organization_id = (select app.scope_organization()))))
    with check (
        organization_id = (select app.scope_organization())
        or (organization_id is null and (select app.scope_organization()) is not null));

-- Lets an organisation meet a regional person whom another has entered: only by the exact name in the enterprise,
-- so that nobody can leaf through the region's persons. Runs as the owner; answers an id and nothing else.
create function app.regional_person_of(p_enterprise uuid, p_surname text, p_given_name text, p_patronymic text)
    returns uuid
    language sql
    stable
    security definer
    set search_path = app, pg_temp
as
$$
    select p.id
    from app.person p
    where p.organization_id is null
      and p.enterprise_id = p_enterprise
      and lower(p.surname) = lower(p_surname)
      and lower(p.given_name) = lower(p_given_name)
      and lower(coalesce(p.patronymic, '')) = lower(coalesce(p_patronymic, ''))
    order by p.id
    limit 1
$$;

-- Counts for the levels above the organisation: a view of the owner, without names, so row-level security of the
-- tables does not empty it.
create view app.participant_count as
select organization_id,
       school_year,
       role,
       count(*) filter (where state = 'CANDIDATE')  as candidates,
       count(*) filter (where state = 'REGISTERED') as registered,
       count(*) filter (where state = 'LEFT')       as left_out
from app.participant
group by organization_id, school_year, role;
