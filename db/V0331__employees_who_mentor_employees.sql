-- Labour Code art. 351.8: an employee who mentors another employee, per school year. It concerns no mentor of pupils.
create table app.mentor_at_work (
    organization_id uuid    not null references app.organization,
    person_id       uuid    not null references app.person,
    school_year     integer not null,
    -- the post's duties include mentoring already: then no consent and no addendum are needed
    in_duties       boolean not null,
    content         text,
    form            text,
    payment         text,
    -- day of the written consent, once it is signed on paper
    consented_on    date,
    version         integer not null,
    primary key (organization_id, person_id, school_year)
);

-- A mentor refuses, or the school withdraws, on three working days' notice. What was notified is not changed.
create table app.mentor_notice (
    id              uuid        primary key,
    organization_id uuid        not null references app.organization,
    person_id       uuid        not null references app.person,
    school_year     integer     not null,
    given_by        text        not null check (given_by in ('MENTOR', 'EMPLOYER')),
    notified_on     date        not null,
    last_day        date        not null check (last_day > notified_on),
    recorded_at     timestamptz not null,
    recorded_by     uuid        not null
);
-- the notices of a school's year
create index mentor_notice_of_year on app.mentor_notice (organization_id, school_year);

alter table app.mentor_at_work enable row level security;
create policy mentor_at_work_of_own_organization on app.mentor_at_work
    using (organization_id = (select app.scope_organization()))
    with check (organization_id = (select app.scope_organization()));

alter table app.mentor_notice enable row level security;
create policy mentor_notice_of_own_organization on app.mentor_notice
    using (organization_id = (select app.scope_organization()))
    with check (organization_id = (select app.scope_organization()));

revoke update, delete, truncate on app.mentor_notice from ${applicationRole};
