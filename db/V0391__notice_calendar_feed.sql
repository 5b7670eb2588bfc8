-- Calendars that a person's own program reads by a secret link. The secret is kept nowhere, only its SHA-256.
create table app.calendar_feed
(
    id           uuid primary key,
    account_id   uuid        not null references app.account,
    secret_hash  text        not null unique check (secret_hash ~ '^[0-9a-f]{64}$'),
    issued_at    timestamptz not null,
    last_used_at timestamptz,
    revoked_at   timestamptz
);
-- A person has one that works.
create unique index calendar_feed_of_account on app.calendar_feed (account_id) where revoked_at is null;

revoke update, delete, truncate on app.calendar_feed from ${applicationRole};
grant update (last_used_at, revoked_at) on app.calendar_feed to ${applicationRole};
