-- What is given to a colleague above organisations is nobody's in a school: so far such a text was read in every scope.
drop policy task_assignment_text_scope on app.task_assignment_text;
create policy task_assignment_text_scope on app.task_assignment_text
    using (organization_id is not distinct from (select app.scope_organization()))
    with check (organization_id is not distinct from (select app.scope_organization()));
