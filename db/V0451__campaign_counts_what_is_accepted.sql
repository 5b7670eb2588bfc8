-- What stood when a collection was consolidated: reports are made of what is accepted, and tell the rest. Null for
-- collections that were consolidated before this was kept.
alter table app.campaign
    add column accepted_then integer,
    -- submitted and not decided on
    add column pending_then  integer,
    add column returned_then integer;

-- Figures that were reported and then changed: the former ones are kept as a set of their own, which reports can still
-- be made of.
alter table app.figure_set
    add column version_of    uuid references app.figure_set,
    -- until when the figures were these
    add column version_until timestamptz,
    add constraint figure_set_version_has_its_day check ((version_of is null) = (version_until is null));
-- «Were these figures kept already?», before a late submission is accepted.
create index figure_set_version on app.figure_set (version_of) where version_of is not null;
