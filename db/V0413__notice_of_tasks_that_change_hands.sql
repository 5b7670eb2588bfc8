-- A task that goes to another post while it is open, because its model gives it to another role or its organisation moves
-- to another municipality or department, is told to the post that has it now. Once for each post: a task that comes back
-- is known there.
create function app.tell_of_task_in_new_hands(moved app.task, post text) returns void
    language sql
as
$$
insert into app.notice (kind, post, task_id, due_on, created_at, not_before, dedupe_key)
values ('OPENED', post, moved.task_id, moved.due_on, now(), now() + interval '15 minutes',
        'opened:' || moved.task_id || ':' || post)
    on conflict (dedupe_key) do nothing
$$;

create function app.notice_of_task_in_new_hands() returns trigger
    language plpgsql
as
$$
declare
    place app.organization;
    former text;
    present text;
begin
    select * into place from app.organization where id = new.organization_id;
    former := app.notice_post(old.role, old.organization_id, coalesce(old.municipality_id, place.municipality_id),
                              coalesce(old.department, place.department));
    present := app.notice_post(new.role, new.organization_id, coalesce(new.municipality_id, place.municipality_id),
                               coalesce(new.department, place.department));
    if present <> former then
        perform app.tell_of_task_in_new_hands(new, present);
    end if;
    return null;
end
$$;
create trigger task_in_new_hands_is_told
    after update of role, municipality_id, department
    on app.task
    for each row
    when (old.state = 'OPEN' and new.state = 'OPEN')
execute function app.notice_of_task_in_new_hands();

-- Posts above an organisation have its tasks by where it belongs.
create function app.notice_of_tasks_of_moved_organization() returns trigger
    language plpgsql
as
$$
begin
    perform app.tell_of_task_in_new_hands(t, app.notice_post(t.role, t.organization_id,
                                                             coalesce(t.municipality_id, new.municipality_id),
                                                             coalesce(t.department, new.department)))
       from app.task t
      where t.organization_id = new.id
        and t.state = 'OPEN'
        and app.notice_post(t.role, t.organization_id, coalesce(t.municipality_id, new.municipality_id),
                            coalesce(t.department, new.department))
            <> app.notice_post(t.role, t.organization_id, coalesce(t.municipality_id, old.municipality_id),
                               coalesce(t.department, old.department));
    return null;
end
$$;
create trigger tasks_of_moved_organization_are_told
    after update of municipality_id, department
    on app.organization
    for each row
    when (old.municipality_id is distinct from new.municipality_id or old.department is distinct from new.department)
execute function app.notice_of_tasks_of_moved_organization();
