-- What pages of the whole region had to look for in full tables (ADR 0048).

-- Duties that somebody still owes, by their day: few of them, found without reading those that are fulfilled
-- (app.owed; dashboard.persistence.RegionQueries, MatrixQueries).
create index duty_owed_by_term on app.duty (due_on, title, point, organization_id, id)
    where done_on is null and ended_on is null;

-- Submissions and recommendations with all that is asked of them, so that none of their tasks is read
-- (dashboard.persistence.PointQueries).
create index task_of_monitoring_things on app.task (point, process_key, business_key)
    include (state, due_on, first_due_on, organization_id, municipality_id, department)
    where process_key in ('monitoring-cycle', 'monitoring-submission', 'recommendation');
drop index app.task_of_monitoring;

-- A step that is done writes its roadmap's row anew beside the old version, on the same page and without an index entry, as
-- long as there is room; the region reads 40,000 of these rows and not what was left of them.
alter table app.roadmap_sum
    set (fillfactor = 50);
