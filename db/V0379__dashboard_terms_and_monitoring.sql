-- What ends when, the rows behind it, and who is late (dashboard.persistence.RegionQueries, RowQueries, MatrixQueries,
-- PointQueries), all without reading the tasks themselves.
create index task_open_by_term on app.task (due_on, title, point, organization_id)
    include (process_key, launch_id, municipality_id, department)
    where state = 'OPEN';

-- Submissions, collections and recommendations thing by thing, of all years (dashboard.persistence.PointQueries).
create index task_of_monitoring on app.task (point, process_key, business_key)
    where process_key in ('monitoring-cycle', 'monitoring-submission', 'recommendation');

-- Whether a duty has, or had on a day, a task (report.persistence.LedgerFigures).
create index task_of_duty on app.task (duty_id) where duty_id is not null;
