-- A roadmap's plan and what of it is done, in one short row: the region adds up 40,000 of them instead of a row for each
-- step (dashboard.persistence.RegionQueries, MatrixQueries). What is late follows from the day that is asked for.
create table app.roadmap_sum
(
    roadmap_id      uuid primary key references app.roadmap,
    organization_id uuid     not null references app.organization,
    school_year     integer  not null,
    -- the last planned day of each step, by its number; null where none is planned
    plan_ends       date[]   not null default '{}',
    -- bit n - 1: step n is done
    done            bigint   not null default 0
);
comment on table app.roadmap_sum is 'Plan and progress of a roadmap, for those who control: numbers and days, no names.';

-- The roadmaps of a year.
create index roadmap_sum_of_year on app.roadmap_sum (school_year);

grant select, insert, update, delete on app.roadmap_sum to ${applicationRole};

create function app.plan_ends(p_roadmap uuid) returns date[]
    language sql
    stable
as
$$
    select coalesce(array_agg(p.planned_to order by n.no), '{}')
      from generate_series(1, (select max(step_no) from app.roadmap_row where roadmap_id = p_roadmap)) as n (no)
      left join app.roadmap_row p on p.roadmap_id = p_roadmap and p.step_no = n.no
$$;

create function app.steps_done(p_roadmap uuid) returns bigint
    language sql
    stable
as
$$
    select coalesce(bit_or(1::bigint << (step_no - 1)), 0)
      from app.step_progress
     where roadmap_id = p_roadmap
       and done_on is not null
$$;

insert into app.roadmap_sum (roadmap_id, organization_id, school_year, plan_ends, done)
select id, organization_id, school_year, app.plan_ends(id), app.steps_done(id)
  from app.roadmap;

create function app.roadmap_sum_begins() returns trigger
    language plpgsql
as
$$
begin
    insert into app.roadmap_sum (roadmap_id, organization_id, school_year)
    values (new.id, new.organization_id, new.school_year);
    return null;
end
$$;
create trigger roadmap_sum_begins
    after insert
    on app.roadmap
    for each row
execute function app.roadmap_sum_begins();

create function app.roadmap_sum_ends() returns trigger
    language plpgsql
as
$$
begin
    delete from app.roadmap_sum where roadmap_id = old.id;
    return old;
end
$$;
create trigger roadmap_sum_ends
    before delete
    on app.roadmap
    for each row
execute function app.roadmap_sum_ends();

-- A plan is written a few times a year.
create function app.roadmap_sum_follows_plan() returns trigger
    language plpgsql
as
$$
begin
    update app.roadmap_sum s
       set plan_ends = app.plan_ends(s.roadmap_id)
      from (select distinct roadmap_id from changed) c
     where s.roadmap_id = c.roadmap_id;
    return null;
end
$$;
create trigger roadmap_sum_follows_new_plan
    after insert
    on app.roadmap_row
    referencing new table as changed
    for each statement
execute function app.roadmap_sum_follows_plan();
create trigger roadmap_sum_follows_changed_plan
    after update
    on app.roadmap_row
    referencing new table as changed
    for each statement
execute function app.roadmap_sum_follows_plan();
create trigger roadmap_sum_follows_shorter_plan
    after delete
    on app.roadmap_row
    referencing old table as changed
    for each statement
execute function app.roadmap_sum_follows_plan();

-- Only when a step is done or done no more: one bit of one short row, which no index names.
create function app.roadmap_sum_follows_step() returns trigger
    language plpgsql
as
$$
begin
    update app.roadmap_sum
       set done = case when new.done_on is null then done & ~(1::bigint << (new.step_no - 1))
                       else done | (1::bigint << (new.step_no - 1)) end
     where roadmap_id = new.roadmap_id;
    return null;
end
$$;
create trigger roadmap_sum_follows_step
    after insert
    on app.step_progress
    for each row
    when (new.done_on is not null)
execute function app.roadmap_sum_follows_step();
create trigger roadmap_sum_follows_changed_step
    after update of done_on
    on app.step_progress
    for each row
    when ((old.done_on is null) <> (new.done_on is null))
execute function app.roadmap_sum_follows_step();

-- Late of an organisation, and the earliest term of the open steps (dashboard.persistence.RegionQueries, MatrixQueries,
-- PointQueries).
create index task_open_terms on app.task (organization_id, process_key, launch_id, due_on, first_due_on)
    where state = 'OPEN';
