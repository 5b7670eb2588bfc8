-- Whether a step is open is the engine's to say, and app.task shows it; state and opened_on were a second answer.
-- What a step has come to stays here: the day it was done and how many of its rows are final, which those who control
-- read and cannot count themselves, since rows and people stay in the organisation.

-- Attaching a file waits for nobody who works on the steps, so files are counted in a row of their own.
create table app.step_files
(
    roadmap_id      uuid     not null,
    step_no         smallint not null,
    organization_id uuid     not null references app.organization,
    files           integer  not null check (files >= 0),
    primary key (roadmap_id, step_no)
);
comment on table app.step_files is 'How many files prove a step, for those who control: numbers, no names.';

insert into app.step_files (roadmap_id, step_no, organization_id, files)
select roadmap_id, step_no, organization_id, files
from app.step_progress
where files > 0;

delete from app.step_progress where state = 'OPEN' and rows_total = 0;

alter table app.step_progress
    drop column state,
    drop column opened_on,
    drop column files;
comment on table app.step_progress is
    'What a step has come to, for those who control: numbers and days, no names. Open steps are in app.task.';
