-- The operator writes new versions of the roadmap forms (3.1): a draft is changed and thrown away, an approved one never.
alter table app.roadmap_template
    add column version integer not null default 0,
    add column approved_by uuid references app.account,
    add column approved_at timestamptz;

-- One draft of a form at a time.
create unique index roadmap_template_one_draft on app.roadmap_template (kind) where state = 'DRAFT';
