-- What an organisation has released for the website package, by its director's explicit action. It holds only what may be
-- published (people with a consent to publication on that day, texts that name nobody else) and is checked against the
-- consents again whenever a package is made; so these rows may be read above the organisation.
create table app.publication_release (
    organization_id uuid        not null primary key references app.organization,
    content         jsonb       not null,
    released_at     timestamptz not null,
    released_by     uuid        not null references app.account,
    -- taken back by the director: nothing of it is published any more
    revoked_at      timestamptz,
    version         integer     not null default 0
);

-- Which figures a computed fact was read from: a number leads to the rows that it counts.
alter table app.indicator_fact add column figure_set_id uuid references app.figure_set;
