-- Tasks above the organisations that belong to one of the two departments: the other one does not see them. Null: every
-- department's, and tasks of organisations, which their kind divides.
alter table app.task
    add column department text check (department in ('GENERAL_EDUCATION', 'VOCATIONAL_EDUCATION'));

update app.task task
   set department = campaign.department
  from app.campaign campaign
 where task.process_key = 'monitoring-cycle'
   and task.business_key = cast(campaign.id as text);
