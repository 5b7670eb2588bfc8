-- Sums over the region ask of each of a million tasks where its organisation stands, who answers for it, whether it
-- fulfils a duty, and in which hour it was done. Standing in the task they make of an index short lists of equal keys,
-- which are counted without reading a task (dashboard.persistence.StandingQueries, report.persistence.LedgerFigures).
alter table app.task
    -- as of the organisation; null above organisations
    add column location_municipality_id  uuid,
    add column answering_municipality_id uuid,
    add column answering_department      text,
    add column of_duty                   boolean not null generated always as (duty_id is not null) stored,
    -- by UTC; the zones of Russia are whole hours apart, so the hour tells the day in each
    add column closed_hour               timestamp
        generated always as (date_trunc('hour', closed_at at time zone 'UTC')) stored;

update app.task t
   set location_municipality_id  = o.location_municipality_id,
       answering_municipality_id = o.answering_municipality_id,
       answering_department      = o.answering_department
  from app.organization o
 where o.id = t.organization_id;

create function app.task_takes_who_answers() returns trigger
    language plpgsql
as
$$
begin
    select o.location_municipality_id, o.answering_municipality_id, o.answering_department
      into new.location_municipality_id, new.answering_municipality_id, new.answering_department
      from app.organization o
     where o.id = new.organization_id;
    return new;
end
$$;
create trigger task_takes_who_answers
    before insert or update of organization_id
    on app.task
    for each row
    when (new.organization_id is not null)
execute function app.task_takes_who_answers();

-- What was done under another municipality counts where the organisation is now, as all sums by place do.
create function app.tasks_follow_who_answers() returns trigger
    language plpgsql
as
$$
begin
    update app.task
       set location_municipality_id  = new.location_municipality_id,
           answering_municipality_id = new.answering_municipality_id,
           answering_department      = new.answering_department
     where organization_id = new.id;
    return null;
end
$$;
create trigger tasks_follow_who_answers
    after update
    on app.organization
    for each row
    when (old.location_municipality_id is distinct from new.location_municipality_id
        or old.answering_municipality_id is distinct from new.answering_municipality_id
        or old.answering_department is distinct from new.answering_department)
execute function app.tasks_follow_who_answers();

-- What is open.
create index task_open_sums on app.task
    (location_municipality_id, answering_municipality_id, answering_department, point, due_on, first_due_on, role, of_duty,
     launch_id)
    where state = 'OPEN' and organization_id is not null;

-- What is done, from a day on: its sums, news and the rows behind them (dashboard.persistence.RegionQueries, RowQueries).
create index task_completed_sums on app.task
    (closed_hour, location_municipality_id, answering_municipality_id, answering_department, point, due_on, first_due_on,
     role, of_duty, launch_id)
    where state = 'COMPLETED';
drop index app.task_completed;

-- What an organisation has done (dashboard.persistence.StandingQueries, report.persistence.LedgerFigures).
create index task_completed_of_organization on app.task (organization_id, closed_at)
    where state = 'COMPLETED' and organization_id is not null;
