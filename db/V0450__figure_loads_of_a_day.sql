-- A load is a part of the region: how many were asked on its day is kept with it, and loads of the same form and day add
-- up. A later one holds what the earlier ones gave and it does not; they stay as they were, for reports issued of them.
alter table app.figure_set
    -- organisations of the form's kinds (or municipalities) on the day of a load; null for collections, which know whom
    -- they asked
    add column expected integer check (expected > 0),
    -- the load before of the same form and day, whose figures were taken over
    add column adds_to  uuid references app.figure_set,
    add constraint figure_set_adds_up_loads check (adds_to is null or origin = 'IMPORT');
