-- A part of a task ends with the task, and is nobody's who has left the place where it was given.
alter table app.task_assignment
    add column ended_at timestamptz,  -- the task was closed first
    add column done_by  uuid references app.account;  -- who said so of a colleague who cannot sign in; else null

grant update (ended_at, done_by) on app.task_assignment to ${applicationRole};

create function app.end_assignments_of_task() returns trigger
    language plpgsql
as
$$
begin
    update app.task_assignment
       set ended_at = coalesce(new.closed_at, now())
     where task_id = new.task_id
       and taken_back_at is null
       and done_at is null
       and ended_at is null;
    return null;
end
$$;
create trigger task_closed_ends_assignments
    after update of state
    on app.task
    for each row
    when (old.state = 'OPEN' and new.state <> 'OPEN')
execute function app.end_assignments_of_task();

update app.task_assignment x
   set ended_at = coalesce(t.closed_at, now())
  from app.task t
 where t.task_id = x.task_id
   and t.state <> 'OPEN'
   and x.taken_back_at is null
   and x.done_at is null;

drop index app.task_assignment_of_person;
create index task_assignment_of_person on app.task_assignment (given_to)
    where taken_back_at is null and done_at is null and ended_at is null;

-- Whether an account works where a post acts: by its workplace or a post there on that day.
create function app.works_with(account uuid, post text, day date) returns boolean
    language sql
    stable
as
$$
select exists (select 1
                 from app.account a
                where a.id = account
                  and not a.blocked
                  and (split_part(post, ':', 1) in ('DIRECTOR', 'CURATOR', 'SECRETARY')
                       and a.workplace_organization_id::text = split_part(post, ':', 2)
                       or exists (select 1
                                    from app.post p
                                   where p.account_id = a.id
                                     and day between p.valid_from and coalesce(p.valid_to, 'infinity')
                                     and case
                                             when split_part(post, ':', 2) = '' then p.role = split_part(post, ':', 1)
                                             else split_part(post, ':', 2) in
                                                  (p.organization_id::text, p.municipality_id::text, p.department)
                                         end)))
$$;

-- Whether a person has a part of the task on that day.
create function app.is_assigned(task text, post text, day date) returns boolean
    language sql
    stable
as
$$
select exists (select 1
                 from app.task_assignment x
                where x.task_id = task
                  and 'ACCOUNT:' || x.given_to = post
                  and x.taken_back_at is null
                  and x.done_at is null
                  and x.ended_at is null
                  and app.works_with(x.given_to, x.owner_post, day))
$$;
drop function app.is_assigned(text, text);

-- The same as before, but of those who were given a part only whoever has it still and still works there.
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
select x.given_to, 'ACCOUNT:' || x.given_to
  from app.task_assignment x
 where x.taken_back_at is null
   and x.done_at is null
   and x.ended_at is null
   and app.works_with(x.given_to, x.owner_post, day)
$$;

-- That a part is done is told to the post that answers for the task, so that whoever holds it since hears of it; of a part
-- that was given on, to the person who gave it. Whoever said it for a colleague knows it.
create or replace function app.notice_of_assignment() returns trigger
    language plpgsql
as
$$
begin
    if tg_op = 'INSERT' then
        insert into app.notice (kind, post, task_id, due_on, created_at, not_before, dedupe_key)
        select 'ASSIGNED', 'ACCOUNT:' || new.given_to, new.task_id, new.until, new.given_at,
               new.given_at + interval '15 minutes', 'assigned:' || new.id
            on conflict (dedupe_key) do nothing;
    elsif new.done_by is null then
        insert into app.notice (kind, post, task_id, due_on, created_at, not_before, dedupe_key, settled_at, outcome)
        select case when new.done_at is null then 'TAKEN_BACK' else 'DONE_FOR_YOU' end,
               case when new.done_at is null then 'ACCOUNT:' || new.given_to
                    when new.parent_id is null then new.owner_post
                    else 'ACCOUNT:' || new.given_by end,
               new.task_id, new.until, coalesce(new.done_at, new.taken_back_at), coalesce(new.done_at, new.taken_back_at),
               'assignment-ended:' || new.id, coalesce(new.done_at, new.taken_back_at), 'WITHOUT_MAIL'
            on conflict (dedupe_key) do nothing;
    end if;
    return null;
end
$$;
