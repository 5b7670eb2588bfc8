-- Each bearer's turns of each duty in their order, without the duties being read or sorted (dashboard.persistence.StandingSql,
-- PointQueries); finds what an organisation owes, too, as duty_of_organization did.
create index duty_turns on app.duty (organization_id, launch_id, duty, municipality_id, school_year, owed_from)
    include (id, point, role, due_on, done_on, ended_on);
drop index app.duty_of_organization;
