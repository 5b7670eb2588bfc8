-- The plan as it was approved, a copy for each round of approval. What is granted later moves the plan, never this.
create table app.roadmap_baseline (
    roadmap_id   uuid    not null references app.roadmap (id),
    -- the round of approval by which the roadmap came into force
    round        integer not null,
    step_no      integer not null,
    planned_from date,
    planned_to   date,
    -- also finds the last approved term of a step
    primary key (roadmap_id, step_no, round)
);

-- Roadmaps that are in force already: a term that was extended began with the earliest day that an extension replaced.
insert into app.roadmap_baseline (roadmap_id, round, step_no, planned_from, planned_to)
select roadmap.id, coalesce(roadmap.document_round, 1), plan.step_no, plan.planned_from,
       coalesce((select min(extension.former_to)
                   from app.roadmap_extension extension
                  where extension.roadmap_id = roadmap.id
                    and extension.step_no = plan.step_no
                    and extension.state = 'GRANTED'
                    and extension.requested_at >= roadmap.in_force_since),
                plan.planned_to)
  from app.roadmap roadmap
  join app.roadmap_row plan on plan.roadmap_id = roadmap.id
 where roadmap.state = 'ACCEPTED';

create trigger roadmap_baseline_is_immutable
    before update or delete or truncate on app.roadmap_baseline
    for each statement execute function app.refuse_change();
revoke update, delete, truncate on app.roadmap_baseline from ${applicationRole};
