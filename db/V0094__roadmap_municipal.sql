-- The roadmap of a municipality under one launch of the directive (6.1).
create table app.municipal_roadmap (
    id uuid primary key,
    municipality_id uuid not null references app.municipality,
    launch_id uuid not null,
    state text not null check (state in ('DRAFT', 'DECISION', 'AGREEMENT', 'ACCEPTED')),
    opened_at timestamptz not null,
    in_force_since timestamptz,
    version integer not null,
    -- one per municipality and launch; also finds the roadmaps of a municipality
    unique (municipality_id, launch_id)
);

-- Its rows: measures (one per point 6.1-6.4), limits per stage for the organisations, municipal events.
create table app.municipal_roadmap_row (
    roadmap_id uuid not null references app.municipal_roadmap,
    position integer not null,
    kind text not null check (kind in ('MEASURE', 'LIMIT', 'EVENT')),
    -- the point of a measure, the stage of a limit, a key of its own for an event
    row_key text not null,
    title text not null,
    planned_from date,
    planned_to date,
    responsible text not null,
    primary key (roadmap_id, position),
    unique (roadmap_id, kind, row_key)
);

-- The limits that organisations must keep to: those of the last version in force, while a new round is drafted too.
create table app.municipal_stage_limit (
    roadmap_id uuid not null references app.municipal_roadmap,
    stage text not null,
    earliest date,
    latest date,
    primary key (roadmap_id, stage)
);
