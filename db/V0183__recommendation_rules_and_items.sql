-- Rules of recommendations are kept by people: a change is a new version, and none is ever overwritten.
alter table app.recommendation_rule
    drop constraint recommendation_rule_pkey,
    add column version integer     not null default 1 check (version > 0),
    add column active  boolean     not null default true,
    add column set_at  timestamptz,
    -- null: came with the system
    add column set_by  uuid references app.account,
    add primary key (code, version);

comment on column app.recommendation_rule.text is 'With the placeholder {form}.';

alter table app.recommendation
    -- the form, or «a+b» for forms jointly, that the recommendation is to bring; null: it is about something else
    add column item text,
    -- the department that issued it: it alone accepts what a municipality did
    add column issued_department text check (issued_department in ('GENERAL_EDUCATION', 'VOCATIONAL_EDUCATION'));
