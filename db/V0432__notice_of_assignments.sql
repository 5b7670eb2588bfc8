-- Whoever is given a part of a task is told of it as a person, not as a post: by the bell, and by mail as of a task that
-- waits for them alone. Whoever gave it hears that it is done.
alter table app.notice
    drop constraint notice_kind_check,
    add constraint notice_kind_check
        check (kind in ('OPENED', 'DECIDED', 'REMINDED', 'NEAR', 'LATE', 'LATE_IN_MUNICIPALITY', 'SUBSTITUTE_OFF',
                        'POST_IDLE', 'ASSIGNED', 'TAKEN_BACK', 'DONE_FOR_YOU'));

-- Whether a person has a part of the task now.
create function app.is_assigned(task text, post text) returns boolean
    language sql
    stable
as
$$
select exists (select 1
                 from app.task_assignment x
                where x.task_id = task
                  and 'ACCOUNT:' || x.given_to = post
                  and x.taken_back_at is null
                  and x.done_at is null)
$$;

-- The same as before, and each person who has given or been given a part of a task as themselves.
create or replace function app.acting_on(day date)
    returns table
            (
                account_id uuid,
                post       text
            )
    language sql
    stable
as
$$
with held as (select coalesce(substitute.account_id, holder.id) as account_id,
                     p.role,
                     p.organization_id,
                     p.municipality_id,
                     p.department
                from app.post p
                left join app.account holder on holder.id = p.account_id and not holder.blocked
                left join lateral (select a.id as account_id
                                     from app.substitution s
                                     join app.account a on a.id = s.substitute_account_id and not a.blocked
                                    where s.post_id = p.id
                                      and s.withdrawn_at is null
                                      and day between s.valid_from and s.valid_to
                                    order by s.named_at desc
                                    limit 1) substitute on true
               where day between p.valid_from and coalesce(p.valid_to, 'infinity'))
select held.account_id, app.notice_post(held.role, held.organization_id, held.municipality_id, held.department)
  from held
 where held.account_id is not null
union
select held.account_id, app.notice_post('SECRETARY', held.organization_id, null, null)
  from held
 where held.account_id is not null
   and held.role = 'DIRECTOR'
   and not exists (select 1 from held secretary
                    where secretary.role = 'SECRETARY' and secretary.organization_id = held.organization_id)
union
select held.account_id, 'DEPARTMENT:'
  from held
 where held.account_id is not null
   and held.role = 'DEPARTMENT'
union
select a.id, 'ACCOUNT:' || a.id
  from app.task_assignment x
  join app.account a on a.id = x.given_to and not a.blocked
 where x.taken_back_at is null
   and x.done_at is null
$$;

create function app.notice_of_assignment() returns trigger
    language plpgsql
as
$$
begin
    if tg_op = 'INSERT' then
        insert into app.notice (kind, post, task_id, due_on, created_at, not_before, dedupe_key)
        select 'ASSIGNED', 'ACCOUNT:' || new.given_to, new.task_id, new.until, new.given_at,
               new.given_at + interval '15 minutes', 'assigned:' || new.id
            on conflict (dedupe_key) do nothing;
    else
        insert into app.notice (kind, post, task_id, due_on, created_at, not_before, dedupe_key, settled_at, outcome)
        select case when new.done_at is null then 'TAKEN_BACK' else 'DONE_FOR_YOU' end,
               'ACCOUNT:' || case when new.done_at is null then new.given_to else new.given_by end,
               new.task_id, new.until, coalesce(new.done_at, new.taken_back_at), coalesce(new.done_at, new.taken_back_at),
               'assignment-ended:' || new.id, coalesce(new.done_at, new.taken_back_at), 'WITHOUT_MAIL'
            on conflict (dedupe_key) do nothing;
    end if;
    return null;
end
$$;
create trigger task_assignment_is_told
    after insert
    on app.task_assignment
    for each row
execute function app.notice_of_assignment();
create trigger task_assignment_end_is_told
    after update
    on app.task_assignment
    for each row
    when (old.done_at is null and old.taken_back_at is null
        and (new.done_at is not null or new.taken_back_at is not null))
execute function app.notice_of_assignment();
