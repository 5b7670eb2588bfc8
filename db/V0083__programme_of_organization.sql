-- Layouts of the programme (3.1): versions with sections of text, approved by the regional centre.
create table app.programme_layout (
    id uuid primary key,
    version_number integer not null unique,
    title text not null,
    state text not null check (state in ('DRAFT', 'APPROVED')),
    effective_from date,
    approved_by uuid,
    approved_at timestamptz,
    version integer not null,
    check ((state = 'APPROVED') = (effective_from is not null))
);

create table app.programme_layout_section (
    layout_id uuid not null references app.programme_layout,
    position integer not null,
    code text not null,
    title text not null,
    body text not null,
    primary key (layout_id, position),
    unique (layout_id, code)
);

-- The programme of mentoring of an organisation under one launch of the directive.
create table app.programme (
    id uuid primary key,
    organization_id uuid not null references app.organization,
    launch_id uuid not null,
    layout_id uuid not null references app.programme_layout,
    state text not null check (state in ('DRAFT', 'DECISION', 'AGREEMENT', 'ACCEPTED')),
    opened_at timestamptz not null,
    in_force_since timestamptz,
    version integer not null,
    -- one programme per organisation and launch; also finds the programmes of an organisation
    unique (organization_id, launch_id)
);

-- The forms and role models that the organisation really uses; a form without a code is its own.
create table app.programme_form (
    programme_id uuid not null references app.programme,
    position integer not null,
    form_code text references app.mentoring_form,
    title text not null,
    role_models text[] not null,
    primary key (programme_id, position)
);

create table app.programme_section (
    programme_id uuid not null references app.programme,
    position integer not null,
    code text not null,
    title text not null,
    body text not null,
    primary key (programme_id, position)
);
