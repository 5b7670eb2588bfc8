-- What a task that opens or closes brings with it (the notice to whoever has it now, the notice to whoever waited for a
-- decision, the end of parts that were given to colleagues) is written by the statement that opens and closes tasks
-- (inbox.persistence.TaskTable), where whoever reads it sees it, and not by triggers, which took as long as the rest of it.
-- A task that changes hands while it is open, and a reminder, are told by triggers as before: several verbs lead there.
drop trigger task_opened_is_told on app.task;
drop function app.notice_of_opened_tasks();

drop trigger task_decided_is_told on app.task;
drop function app.notice_of_decision();

drop trigger task_closed_ends_assignments on app.task;
drop function app.end_assignments_of_task();

-- The same statement writes who answers for the task. The trigger stays for rows that come without it.
drop trigger task_takes_who_answers on app.task;
create trigger task_takes_who_answers
    before insert
    on app.task
    for each row
    when (new.organization_id is not null and new.location_municipality_id is null)
execute function app.task_takes_who_answers();
create trigger task_of_another_organization_takes_who_answers
    before update of organization_id
    on app.task
    for each row
    when (new.organization_id is not null)
execute function app.task_takes_who_answers();
