-- How far the preparation of each organisation is (dashboard.persistence.MatrixQueries): few of the open tasks are of it.
create index task_open_of_preparation on app.task (organization_id, process_key, subject_type, element_id)
    where state = 'OPEN' and process_key in ('curator-appointment', 'paper-approval');

-- How many steps of a roadmap are done, and which are not (dashboard.persistence.RegionQueries).
create index step_progress_done on app.step_progress (roadmap_id, step_no)
    where done_on is not null;
