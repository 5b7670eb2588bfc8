-- What this copy of the system is. A copy that holds the demo region, whose accounts share a published password, may
-- never be reachable from another machine.
create table app.installation
(
    only_row   boolean primary key default true check (only_row),
    demo_since timestamptz
);

insert into app.installation default values;
