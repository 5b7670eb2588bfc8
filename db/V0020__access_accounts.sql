-- A person who signs in.
create table app.account (
    id                        uuid primary key,
    login                     text        not null,
    password_hash             text        not null,
    password_change_required  boolean     not null,
    surname                   text        not null,
    given_name                text        not null,
    patronymic                text,
    gender                    text        not null check (gender in ('MALE', 'FEMALE')),
    email                     text,
    workplace_organization_id uuid,                   -- employer: makes a colleague a candidate before any post
    blocked                   boolean     not null default false,
    created_at                timestamptz not null,
    last_sign_in_at           timestamptz,
    version                   integer     not null default 0
);

-- Sign-in: one account per login, whatever the letter case.
create unique index account_login on app.account (lower(login));
-- Employees of an organisation.
create index account_workplace on app.account (workplace_organization_id) where workplace_organization_id is not null;
-- The administrator's list, paged by name.
create index account_name on app.account (surname, given_name, id);

-- What an account may do, where and from when to when. Closed, never deleted.
create table app.post (
    id              uuid primary key,
    account_id      uuid    not null references app.account (id),
    role            text    not null check (role in
                                            ('DEPARTMENT', 'CENTRE_OPERATOR', 'MUNICIPAL_HEAD', 'MUNICIPAL_COORDINATOR',
                                             'DIRECTOR', 'CURATOR', 'ADMINISTRATOR')),
    title           text    not null,
    organization_id uuid,
    municipality_id uuid,
    department      text check (department in ('GENERAL_EDUCATION', 'VOCATIONAL_EDUCATION')),
    valid_from      date    not null,
    valid_to        date,                             -- last day, inclusive
    version         integer not null default 0,
    check (valid_to is null or valid_to >= valid_from),
    constraint post_territory_fits_role check (
        case
            when role in ('DIRECTOR', 'CURATOR')
                then organization_id is not null and municipality_id is null and department is null
            when role in ('MUNICIPAL_HEAD', 'MUNICIPAL_COORDINATOR')
                then municipality_id is not null and organization_id is null and department is null
            when role = 'DEPARTMENT'
                then department is not null and organization_id is null and municipality_id is null
            else organization_id is null and municipality_id is null and department is null
            end)
);

-- Posts of an account at sign-in.
create index post_account on app.post (account_id);
-- Holders of a role in an organisation or a municipality.
create index post_organization on app.post (organization_id, role) where organization_id is not null;
create index post_municipality on app.post (municipality_id, role) where municipality_id is not null;

-- Somebody else exercises a post for some days (и.о.).
create table app.substitution (
    id                    uuid primary key,
    post_id               uuid        not null references app.post (id),
    substitute_account_id uuid        not null references app.account (id),
    valid_from            date        not null,
    valid_to              date        not null,
    named_by              uuid        not null references app.account (id),
    named_at              timestamptz not null,
    withdrawn_at          timestamptz,
    check (valid_to >= valid_from)
);

-- Posts that an account exercises for others, at sign-in.
create index substitution_substitute on app.substitution (substitute_account_id);
-- Who substitutes in a post.
create index substitution_post on app.substitution (post_id);

-- Failed attempts to sign in, also for logins that do not exist, so that the answer does not tell which do.
create table app.sign_in_failure (
    login_digest  text primary key,                   -- digest: people type passwords into the wrong field
    failures      integer     not null,
    blocked_until timestamptz,
    last_at       timestamptz not null
);

-- Links that work once: the first administrator's, a new password.
create table app.one_time_link (
    token_digest text primary key,
    purpose      text        not null check (purpose in ('FIRST_ADMINISTRATOR', 'NEW_PASSWORD')),
    account_id   uuid references app.account (id),
    issued_at    timestamptz not null,
    expires_at   timestamptz not null,
    used_at      timestamptz,
    check ((purpose = 'NEW_PASSWORD') = (account_id is not null))
);

-- A new link makes the older ones of the account worthless.
create index one_time_link_account on app.one_time_link (account_id) where account_id is not null;
