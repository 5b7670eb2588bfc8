-- Progress of a launch by point and by municipality (directive.persistence.ProgressRepository).
create index task_of_launch on app.task (launch_id, point) where launch_id is not null;
