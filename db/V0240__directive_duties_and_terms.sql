-- Terms of the directive's points as data, who owes what under a launch, and the ground of every task's term.

-- Until when an act wants a duty fulfilled: by a day, or so long after an event.
create table app.directive_duty_term (
    directive_id      uuid    not null references app.directive,
    duty              text    not null,
    -- null for a duty above organisations
    organization_kind text    check (organization_kind in ('school', 'extra', 'college')),
    start             text    check (start in ('SIGNED', 'RECEIVED', 'YEAR_BEGINS', 'YEAR_ENDS', 'TERM_ENDS')),
    amount            integer check (amount >= 0),
    unit              text    check (unit in ('WORKING_DAYS', 'CALENDAR_DAYS', 'MONTHS')),
    on_day            date,
    -- the act's own words
    wording           text    not null,
    constraint directive_duty_term_once unique nulls not distinct (directive_id, duty, organization_kind),
    constraint directive_duty_term_is_a_day_or_a_length
        check ((on_day is null) = (start is not null)
           and (start is null) = (amount is null)
           and (start is null) = (unit is null))
);

-- Who owes what under a launch. Rows begin when the directive reaches their bearer, tasks may come much later: so whoever
-- has not got as far as the task is late all the same. Both ids are null for what the region owes.
create table app.duty (
    id              uuid    not null primary key,
    launch_id       uuid    not null references app.directive_launch,
    duty            text    not null,
    organization_id uuid    references app.organization,
    municipality_id uuid    references app.municipality,
    -- of a duty that is owed each year
    school_year     integer,
    point           text    not null,
    title           text    not null,
    -- role that takes the first step
    role            text    not null,
    owed_from       date    not null,
    due_on          date    not null,
    ground          text    not null,
    done_on         date,
    -- owed no more, though not done: the bearer left, or the directive is closed
    ended_on        date,
    constraint duty_once unique nulls not distinct
        (launch_id, duty, organization_id, municipality_id, school_year, owed_from),
    constraint duty_is_done_or_ended check (done_on is null or ended_on is null)
);

-- What an organisation owes: its own pages, and fulfilling a duty.
create index duty_of_organization on app.duty (organization_id);

-- What a municipality owes, on its head's and coordinator's first page.
create index duty_of_municipality on app.duty (municipality_id) where municipality_id is not null;

alter table app.task
    -- the duty that the task fulfils
    add column duty_id     uuid references app.duty,
    -- why the task is due on that day, in words
    add column term_ground text,
    -- the task's own term where its duty's has passed: until when to catch up
    add column own_due_on  date,
    add column own_ground  text,
    -- until when an offer is of use; an offer has no term and is never late
    add column useful_until date;

-- Whether a duty has an open task.
create index task_open_of_duty on app.task (duty_id) where state = 'OPEN' and duty_id is not null;

-- What is owed now: open tasks, and duties that nobody has got to yet. Lists of those who control, figures of lateness.
create view app.owed as
select t.task_id, null::uuid as duty_id, t.process_key, t.subject_type, t.business_key, t.element_id, t.title, t.role, t.point, t.due_on,
       t.organization_id, t.municipality_id, t.launch_id, t.department
  from app.task t
 where t.state = 'OPEN'
union all
select null, d.id, null, null, null, null, d.title, d.role, d.point, d.due_on,
       d.organization_id, d.municipality_id, d.launch_id, null
  from app.duty d
 where d.done_on is null
   and d.ended_on is null
   and not exists (select 1
                     from app.task t
                    where t.duty_id = d.id
                      and t.state = 'OPEN');

-- Tasks of organisations cite the point under which their kind is addressed, as new ones do.
update app.task task
   set point = case when organization.kind = 'extra' and task.point in ('7.1', '7.2', '7.3') then '6.2'
                    when organization.kind = 'extra' and task.point = '7.4' then '6.4'
                    when organization.kind = 'college' and task.point = '7.1' then '8.1'
                    when organization.kind = 'college' and task.point = '7.2' then '8.2'
                    when organization.kind = 'college' and task.point = '7.4' then '8.3'
                    else task.point end
  from app.organization organization
 where organization.id = task.organization_id
   and organization.kind in ('extra', 'college');
