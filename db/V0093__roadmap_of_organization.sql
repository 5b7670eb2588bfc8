-- The roadmap of an organisation for one school year under one launch of the directive.
create table app.roadmap (
    id uuid primary key,
    organization_id uuid not null references app.organization,
    launch_id uuid not null,
    school_year integer not null,
    template_id uuid not null references app.roadmap_template,
    state text not null check (state in ('DRAFT', 'DECISION', 'AGREEMENT', 'ACCEPTED')),
    opened_at timestamptz not null,
    in_force_since timestamptz,
    version integer not null,
    -- one roadmap per organisation and school year; also finds the roadmap of an organisation
    unique (organization_id, school_year, launch_id)
);

-- The plan: dates and responsible posts of the steps. A draft may still lack them.
create table app.roadmap_row (
    roadmap_id uuid not null references app.roadmap,
    step_no integer not null,
    planned_from date,
    planned_to date,
    responsible text not null,
    primary key (roadmap_id, step_no)
);

-- Terms that were asked to be extended after approval, with the reason and the director's answer.
create table app.roadmap_extension (
    id uuid primary key,
    roadmap_id uuid not null references app.roadmap,
    step_no integer not null,
    former_to date not null,
    wanted_to date not null,
    reason text not null,
    state text not null check (state in ('REQUESTED', 'GRANTED', 'REFUSED')),
    requested_by uuid not null,
    requested_at timestamptz not null,
    decided_by uuid,
    decided_at timestamptz,
    refusal text
);
-- The extensions shown on a roadmap's page.
create index roadmap_extension_by_roadmap on app.roadmap_extension (roadmap_id);
-- One open request for a step at a time.
create unique index roadmap_extension_open on app.roadmap_extension (roadmap_id, step_no) where state = 'REQUESTED';
