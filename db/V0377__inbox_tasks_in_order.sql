-- One's own open tasks above the organisations, in the order of the list (inbox.persistence.OwnTasks). Those of
-- organisations are found by task_open_of_role and task_open_of_organization, which keep the same order.
create index task_open_above on app.task (role, due_on, task_id)
    where state = 'OPEN' and organization_id is null;
