-- The order by which somebody stands in for another; those named before it was asked for have none.
alter table app.substitution
    add column ground text,
    add constraint substitution_ground_length check (char_length(ground) between 1 and 200);
