-- A municipal authority moves one stage for all its organisations by an order of its own (6.1). What was moved is added
-- and read, nothing else.
create table app.stage_shift (
    id              uuid primary key,
    municipality_id uuid        not null references app.municipality (id),
    launch_id       uuid        not null,
    stage           text        not null,
    working_days    integer     not null check (working_days <> 0),
    reason          text        not null check (char_length(reason) between 1 and 500),
    -- the municipal authority's order, as its own register names it
    order_number    text        not null check (char_length(order_number) between 1 and 50),
    order_date      date        not null,
    shifted_by      uuid        not null,
    shifted_at      timestamptz not null
);

-- The steps that it moved.
create table app.stage_shift_step (
    shift_id   uuid    not null references app.stage_shift (id),
    roadmap_id uuid    not null references app.roadmap (id),
    step_no    integer not null,
    former_to  date    not null,
    new_to     date    not null,
    -- also finds why terms of a roadmap were moved
    primary key (roadmap_id, step_no, shift_id)
);

create trigger stage_shift_is_immutable
    before update or delete or truncate on app.stage_shift
    for each statement execute function app.refuse_change();
create trigger stage_shift_step_is_immutable
    before update or delete or truncate on app.stage_shift_step
    for each statement execute function app.refuse_change();
revoke update, delete, truncate on app.stage_shift, app.stage_shift_step from ${applicationRole};
