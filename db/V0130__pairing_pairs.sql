-- Pairs and groups, the orders that fix, amend, end or cancel them, acquaintance, preferences.
-- Who is whose mentee is personal data: row-level security on every table.

create table app.pair_order (
    id               uuid primary key,
    organization_id  uuid not null references app.organization (id),
    school_year      integer not null check (school_year between 2000 and 2100),
    kind             text not null check (kind in ('FIX', 'AMEND', 'END', 'CANCEL')),
    earlier_order_id uuid references app.pair_order (id),
    state            text not null check (state in ('DRAFT', 'SENT', 'RETURNED', 'SIGNED', 'REGISTERED')),
    round            integer not null default 1,
    basis            text not null,
    effective_from   date,
    remarks          text,
    drafted_by       uuid,
    signed_by        uuid,
    signed_in_post   text,
    signed_on        date,
    number           text,
    document_id      uuid,
    version          bigint not null default 0,
    check ((kind = 'FIX') = (earlier_order_id is null)),
    check (state <> 'REGISTERED' or (number is not null and document_id is not null and signed_on is not null
                                     and effective_from is not null))
);

-- The organisation's orders of a year.
create index pair_order_by_year on app.pair_order (organization_id, school_year);

create table app.pair_number (
    organization_id uuid not null references app.organization (id),
    school_year     integer not null,
    last            integer not null,
    primary key (organization_id, school_year)
);

create table app.mentoring_pair (
    id              uuid primary key,
    organization_id uuid not null references app.organization (id),
    school_year     integer not null check (school_year between 2000 and 2100),
    number          integer not null check (number > 0),
    state           text not null check (state in ('DRAFT', 'ACTIVE', 'ENDED')),
    mentor_id       uuid not null references app.person (id),
    form_code       text not null references app.mentoring_form (code),
    role_model      text,
    format          text not null
        check (format in ('INDIVIDUAL', 'GROUP', 'FLASH', 'NETWORK', 'REVERSE', 'VIRTUAL')),
    note            text,
    fixed_by        uuid references app.pair_order (id),
    active_from     date,
    ended_by        uuid references app.pair_order (id),
    active_to       date,
    end_reason      text,
    version         bigint not null default 0,
    unique (organization_id, school_year, number),
    constraint no_active_pair_without_order
        check (state = 'DRAFT' or (fixed_by is not null and active_from is not null)),
    constraint no_ended_pair_without_order
        check ((state = 'ENDED') = (ended_by is not null and active_to is not null))
);

comment on column app.mentoring_pair.active_to is
    'Last day, inclusive; before active_from if the order that fixed the pair was cancelled at once.';

-- The pair that an order replaces or ends, and all pairs that an order fixed.
create index mentoring_pair_by_order on app.mentoring_pair (fixed_by) where fixed_by is not null;

create table app.pair_member (
    pair_id         uuid not null references app.mentoring_pair (id),
    organization_id uuid not null references app.organization (id),
    mentee_id       uuid not null references app.person (id),
    primary key (pair_id, mentee_id)
);

-- In which pairs a mentee stands.
create index pair_member_by_mentee on app.pair_member (organization_id, mentee_id);

create table app.pair_order_row (
    order_id        uuid not null references app.pair_order (id),
    pair_id         uuid not null references app.mentoring_pair (id),
    organization_id uuid not null references app.organization (id),
    action          text not null check (action in ('START', 'END')),
    left_out_reason text,
    end_reason      text,
    primary key (order_id, pair_id)
);

-- Whether a draft pair stands in an order already.
create index pair_order_row_by_pair on app.pair_order_row (pair_id);

-- No pair becomes active, nor ends, but by an order that has its number. The check constraints see one row only; this
-- looks at the order itself.
create function app.require_registered_pair_order() returns trigger
    language plpgsql
as
$$
declare
    wanted uuid := case when new.state = 'ACTIVE' then new.fixed_by else new.ended_by end;
begin
    if not exists (select 1
                   from app.pair_order o
                   where o.id = wanted
                     and o.state = 'REGISTERED'
                     and o.organization_id = new.organization_id) then
        raise exception 'Pair % cannot become % without a registered order', new.id, new.state
            using errcode = 'check_violation';
    end if;
    return new;
end
$$;

create trigger mentoring_pair_by_registered_order
    before insert or update of state
    on app.mentoring_pair
    for each row
    when (new.state <> 'DRAFT')
execute function app.require_registered_pair_order();

create table app.pair_acquaintance (
    order_id        uuid not null references app.pair_order (id),
    person_id       uuid not null references app.person (id),
    organization_id uuid not null references app.organization (id),
    acquainted_on   date,
    primary key (order_id, person_id)
);

create table app.pair_preference (
    organization_id uuid not null references app.organization (id),
    school_year     integer not null,
    person_id       uuid not null references app.person (id),
    preferred_id    uuid not null references app.person (id),
    rank            integer not null check (rank between 1 and 10),
    primary key (organization_id, school_year, person_id, preferred_id)
);

alter table app.pair_order enable row level security;
create policy pair_order_of_own_organization on app.pair_order
    using (organization_id = (select app.scope_organization()))
    with check (organization_id = (select app.scope_organization()));

alter table app.pair_number enable row level security;
create policy pair_number_of_own_organization on app.pair_number
    using (organization_id = (select app.scope_organization()))
    with check (organization_id = (select app.scope_organization()));

alter table app.mentoring_pair enable row level security;
create policy mentoring_pair_of_own_organization on app.mentoring_pair
    using (organization_id = (select app.scope_organization()))
    with check (organization_id = (select app.scope_organization()));

alter table app.pair_member enable row level security;
create policy pair_member_of_own_organization on app.pair_member
    using (organization_id = (select app.scope_organization()))
    with check (organization_id = (select app.scope_organization()));

alter table app.pair_order_row enable row level security;
create policy pair_order_row_of_own_organization on app.pair_order_row
    using (organization_id = (select app.scope_organization()))
    with check (organization_id = (select app.scope_organization()));

alter table app.pair_acquaintance enable row level security;
create policy pair_acquaintance_of_own_organization on app.pair_acquaintance
    using (organization_id = (select app.scope_organization()))
    with check (organization_id = (select app.scope_organization()));

alter table app.pair_preference enable row level security;
create policy pair_preference_of_own_organization on app.pair_preference
    using (organization_id = (select app.scope_organization()))
    with check (organization_id = (select app.scope_organization()));

-- Counts for the levels above the organisation, without names: views of the owner.
create view app.pair_count as
select pair.organization_id,
       pair.school_year,
       pair.form_code,
       count(*) filter (where pair.state = 'DRAFT')  as drafts,
       count(*) filter (where pair.state = 'ACTIVE') as active,
       count(*) filter (where pair.state = 'ENDED')  as ended
from app.mentoring_pair pair
group by pair.organization_id, pair.school_year, pair.form_code;

-- Unique people, not pairs (DOMAIN §4).
create view app.paired_people_count as
select pair.organization_id,
       pair.school_year,
       count(distinct pair.mentor_id)   as mentors,
       count(distinct member.mentee_id) as mentees
from app.mentoring_pair pair
join app.pair_member member on member.pair_id = pair.id
where pair.state = 'ACTIVE'
group by pair.organization_id, pair.school_year;
