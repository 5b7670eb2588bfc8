-- A row that a fact closed opens again when the fact is lost. How it was closed before stays beside it.
alter table app.municipal_measure
    add column reopened_until date;  -- the day that what is owed anew sets; null before it was opened again

create table app.municipal_measure_reopening (
    measure_id  uuid not null references app.municipal_measure on delete cascade,
    closed_on   date not null,
    reopened_on date not null,
    turn        int  not null,
    why         text not null,
    primary key (measure_id, turn)
);

revoke update, delete, truncate on app.municipal_measure_reopening from ${applicationRole};

-- What the loss of a fact opens again.
create index municipal_measure_closed_by_fact on app.municipal_measure (municipality_id, launch_id)
    where state = 'DONE' and closed_by is null;
