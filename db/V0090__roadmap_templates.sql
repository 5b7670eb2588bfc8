-- Versions of the roadmap's form. Running roadmaps stay on the version they began with.
create table app.roadmap_template (
    id uuid primary key,
    kind text not null check (kind in ('ORGANIZATION', 'COLLEGE')),
    version_number integer not null,
    title text not null,
    effective_from date not null,
    state text not null check (state in ('DRAFT', 'APPROVED')),
    unique (kind, version_number)
);

create table app.roadmap_template_step (
    template_id uuid not null references app.roadmap_template,
    no integer not null,
    stage text not null,
    title text not null,
    title_in_source text,
    kind text not null,
    depends_on integer[] not null,
    done_per text not null,
    collects_consent text,
    consent_gate text,
    recurring boolean not null,
    responsible_role text not null,
    output text not null,
    point text not null,
    primary key (template_id, no)
);
