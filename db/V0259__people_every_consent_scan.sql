-- A scan of a consent cannot be changed: a later one is added beside it, and the newest is shown.
alter table app.consent_scan
    drop constraint consent_scan_pkey,
    add column id uuid not null default gen_random_uuid(),
    add column attached_at timestamptz not null default now(),
    add primary key (id);
-- the newest scan of a consent
create index consent_scan_by_consent on app.consent_scan (consent_id, attached_at desc);
