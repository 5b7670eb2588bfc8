-- What is given above organisations stays in the municipality or department whose post gave it: so far every municipality
-- could be shown every other's.

-- The municipality or department in which the current transaction acts; empty elsewhere.
create function app.scope_unit() returns text
    language sql stable
as
$$
select coalesce(current_setting('nastavnik.unit', true), '')
$$;

drop policy task_assignment_text_scope on app.task_assignment_text;
create policy task_assignment_text_scope on app.task_assignment_text
    using (case
               when organization_id is not null then organization_id = (select app.scope_organization())
               else (select app.scope_organization()) is null
                    and exists (select 1
                                  from app.task_assignment x
                                 where x.id = assignment_id
                                   and split_part(x.owner_post, ':', 2) = (select app.scope_unit()))
           end)
    with check (case
                    when organization_id is not null then organization_id = (select app.scope_organization())
                    else (select app.scope_organization()) is null
                         and exists (select 1
                                       from app.task_assignment x
                                      where x.id = assignment_id
                                        and split_part(x.owner_post, ':', 2) = (select app.scope_unit()))
                end);
