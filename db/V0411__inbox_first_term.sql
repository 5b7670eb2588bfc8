-- The day that was planned first; null where the term was never moved. Discipline counts by both days.
alter table app.task
    add column first_due_on date;

update app.task task
   set first_due_on = baseline.planned_to
  from app.roadmap_baseline baseline
 where task.process_key in ('school-roadmap', 'college-roadmap')
   and task.business_key = baseline.roadmap_id::text
   and task.element_id = 'userTask_step' || lpad(baseline.step_no::text, 2, '0')
   and task.due_on > baseline.planned_to;
