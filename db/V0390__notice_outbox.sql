-- Notices: whom to tell of what. A row is written by the statement that opened, closed or reminded of a task, so in the
-- action's own transaction: what is rolled back tells nobody, and what is committed is not forgotten. It names a post, not
-- a person: who holds the post, or stands in for its holder, is asked when a mail is sent or the bell is opened.
-- No remark, reason or name of a pupil is kept here; what a task is called stands in app.task.

-- The post that acts in a role: with its organisation, municipality or department, where the role has one.
create function app.notice_post(role text, organization uuid, municipality uuid, department text) returns text
    language sql
    immutable
as
$$
select role || ':' || case
                          when role in ('DIRECTOR', 'CURATOR', 'SECRETARY') then coalesce(organization::text, '')
                          when role in ('MUNICIPAL_HEAD', 'MUNICIPAL_COORDINATOR') then coalesce(municipality::text, '')
                          when role = 'DEPARTMENT' then coalesce(department, '')
                          else ''
    end
$$;

create table app.notice
(
    id                 uuid primary key     default gen_random_uuid(),
    kind               text        not null check (kind in
                                                   ('OPENED', 'DECIDED', 'REMINDED', 'NEAR', 'LATE',
                                                    'LATE_IN_MUNICIPALITY')),
    post               text        not null,        -- app.notice_post
    task_id            text references app.task on delete cascade,    -- null: about several tasks
    due_on             date,                        -- the term it speaks of; with another one it is overtaken
    working_days       integer,                     -- since the term when a rung of the ladder told of it; before: negative
    about_municipality uuid references app.municipality,
    tasks              integer     not null default 1,
    created_at         timestamptz not null,
    not_before         timestamptz not null,        -- mails are gathered until then
    dedupe_key         text        not null unique,
    settled_at         timestamptz,                 -- when it was decided who is mailed at once; null: not yet
    outcome            text check (outcome in ('MAILED', 'NOBODY', 'OVERTAKEN', 'STALE', 'WITHOUT_MAIL')),
    check ((settled_at is null) = (outcome is null)),
    check (kind <> 'LATE_IN_MUNICIPALITY' or task_id is null)
);
-- The bell of a post, newest first.
create index notice_of_post on app.notice (post, created_at desc, id);
-- Who was told of a task.
create index notice_of_task on app.notice (task_id) where task_id is not null;
-- What waits to be mailed.
create index notice_unsettled on app.notice (not_before) where settled_at is null;

-- Which tasks a notice about several tells of.
create table app.notice_task
(
    notice_id uuid not null references app.notice on delete cascade,
    task_id   text not null references app.task on delete cascade,
    primary key (notice_id, task_id)
);
create index notice_task_of_task on app.notice_task (task_id);

create table app.notice_read
(
    notice_id  uuid        not null references app.notice on delete cascade,
    account_id uuid        not null references app.account,
    read_at    timestamptz not null,
    primary key (notice_id, account_id)
);

-- A person's address, which they confirm themselves, and what they want to be mailed.
create table app.notice_choice
(
    account_id   uuid primary key references app.account,
    address      text,
    confirmed_at timestamptz,
    soon         boolean not null default true,
    digest       boolean not null default true,
    refused_at   timestamptz,                       -- the mail server takes nothing for this address
    refusal      text,
    check (confirmed_at is null or address is not null)
);

-- Codes of links that confirm an address. Only their digests are kept.
create table app.notice_address_code
(
    code_digest text primary key,
    account_id  uuid        not null references app.account,
    address     text        not null,
    expires_at  timestamptz not null
);

create table app.notice_mail
(
    id          uuid primary key,                   -- also the Message-ID: a mail sent twice is one for its reader
    account_id  uuid        not null references app.account,
    kind        text        not null check (kind in ('SOON', 'DIGEST', 'CONFIRMATION')),
    day         date        not null,
    state       text        not null check (state in
                                            ('WAITING', 'SENDING', 'SENT', 'EMPTY', 'REFUSED', 'GIVEN_UP')),
    attempts    integer     not null default 0,
    created_at  timestamptz not null,
    due_at      timestamptz not null,
    lease_until timestamptz,                        -- whoever sends it has it until then
    sent_at     timestamptz,
    sent_to     text,
    failure     text,                               -- what the mail server said last
    check ((state = 'SENT') = (sent_at is not null))
);
-- One digest a day.
create unique index notice_mail_digest on app.notice_mail (account_id, day) where kind = 'DIGEST';
-- The queue of those who send.
create index notice_mail_queue on app.notice_mail (due_at) where state in ('WAITING', 'SENDING');
-- The administrator sees how the last week went.
create index notice_mail_by_time on app.notice_mail (created_at desc);
-- A person's mails: at most one an hour.
create index notice_mail_of_account on app.notice_mail (account_id, created_at desc);

create table app.notice_mail_line
(
    mail_id            uuid    not null references app.notice_mail,
    position           integer not null,
    section            text    not null,
    post               text    not null,               -- in which the person is told of it
    notice_id          uuid references app.notice on delete cascade,
    task_id            text references app.task on delete cascade,
    due_on             date,
    about_municipality uuid references app.municipality,
    tasks              integer not null default 1,
    left_out           boolean not null default false, -- overtaken before the mail went
    primary key (mail_id, position)
);
create index notice_mail_line_of_notice on app.notice_mail_line (notice_id) where notice_id is not null;
create index notice_mail_line_of_task on app.notice_mail_line (task_id) where task_id is not null;

-- What is done once a day, and was.
create table app.notice_run
(
    kind    text        not null check (kind in ('LADDER', 'DIGEST')),
    day     date        not null,
    done_at timestamptz not null,
    primary key (kind, day)
);

-- Who acts in which posts on a day: the substitute instead of the holder, and the director for a secretary whom the
-- organisation does not have. An account that is switched off acts in none.
create function app.acting_on(day date)
    returns table
            (
                account_id uuid,
                post       text
            )
    language sql
    stable
as
$$
with held as (select coalesce(substitute.account_id, holder.id) as account_id,
                     p.role,
                     p.organization_id,
                     p.municipality_id,
                     p.department
                from app.post p
                left join app.account holder on holder.id = p.account_id and not holder.blocked
                left join lateral (select a.id as account_id
                                     from app.substitution s
                                     join app.account a on a.id = s.substitute_account_id and not a.blocked
                                    where s.post_id = p.id
                                      and s.withdrawn_at is null
                                      and day between s.valid_from and s.valid_to
                                    order by s.named_at desc
                                    limit 1) substitute on true
               where day between p.valid_from and coalesce(p.valid_to, 'infinity'))
select held.account_id, app.notice_post(held.role, held.organization_id, held.municipality_id, held.department)
  from held
 where held.account_id is not null
union
select held.account_id, app.notice_post('SECRETARY', held.organization_id, null, null)
  from held
 where held.account_id is not null
   and held.role = 'DIRECTOR'
   and not exists (select 1 from held secretary
                    where secretary.role = 'SECRETARY' and secretary.organization_id = held.organization_id)
union
select held.account_id, 'DEPARTMENT:'
  from held
 where held.account_id is not null
   and held.role = 'DEPARTMENT'
$$;

-- No action fails because somebody was told already.
create function app.notice_of_opened_tasks() returns trigger
    language plpgsql
as
$$
begin
    insert into app.notice (kind, post, task_id, due_on, created_at, not_before, dedupe_key)
    select 'OPENED',
           app.notice_post(t.role, t.organization_id, coalesce(t.municipality_id, o.municipality_id),
                           coalesce(t.department, o.department)),
           t.task_id,
           t.due_on,
           t.opened_at,
           t.opened_at + interval '15 minutes',
           'opened:' || t.task_id
      from opened t
      left join app.organization o on o.id = t.organization_id
        on conflict (dedupe_key) do nothing;
    return null;
end
$$;
create trigger task_opened_is_told
    after insert
    on app.task
    referencing new table as opened
    for each statement
execute function app.notice_of_opened_tasks();

-- A decision is told to the post that acted before it. Steps of a roadmap decide nothing of somebody else's.
create function app.notice_of_decision() returns trigger
    language plpgsql
as
$$
begin
    insert into app.notice (kind, post, task_id, due_on, created_at, not_before, dedupe_key, settled_at, outcome)
    select 'DECIDED',
           app.notice_post(before.role, before.organization_id, coalesce(before.municipality_id, o.municipality_id),
                           coalesce(before.department, o.department)),
           new.task_id,
           new.due_on,
           new.closed_at,
           new.closed_at,
           'decided:' || new.task_id,
           new.closed_at,
           'WITHOUT_MAIL'
      from (select t.*
              from app.task t
             where t.business_key = new.business_key
               and t.process_key = new.process_key
               and t.state = 'COMPLETED'
               and t.role <> new.role
               and t.task_id <> new.task_id
             order by t.closed_at desc, t.task_id
             limit 1) before
      left join app.organization o on o.id = before.organization_id
        on conflict (dedupe_key) do nothing;
    return null;
end
$$;
create trigger task_decided_is_told
    after update
    on app.task
    for each row
    when (old.state = 'OPEN' and new.state = 'COMPLETED'
        and new.role in ('DIRECTOR', 'MUNICIPAL_HEAD', 'DEPARTMENT', 'CENTRE_OPERATOR')
        and new.process_key not in ('school-roadmap', 'college-roadmap'))
execute function app.notice_of_decision();

create function app.notice_of_reminder() returns trigger
    language plpgsql
as
$$
begin
    insert into app.notice (kind, post, task_id, due_on, created_at, not_before, dedupe_key)
    select 'REMINDED',
           app.notice_post(t.role, t.organization_id, coalesce(t.municipality_id, o.municipality_id),
                           coalesce(t.department, o.department)),
           t.task_id,
           t.due_on,
           new.sent_at,
           new.sent_at + interval '15 minutes',
           'reminded:' || new.id
      from app.task t
      left join app.organization o on o.id = t.organization_id
     where t.task_id = new.task_id
        on conflict (dedupe_key) do nothing;
    return null;
end
$$;
create trigger task_reminder_is_told
    after insert
    on app.task_reminder
    for each row
execute function app.notice_of_reminder();

-- What was told stays told.
revoke delete, truncate on
    app.notice, app.notice_task, app.notice_read, app.notice_choice, app.notice_mail, app.notice_mail_line, app.notice_run
    from ${applicationRole};
revoke update, delete, truncate on app.notice_address_code from ${applicationRole};
revoke update on app.notice, app.notice_task, app.notice_read, app.notice_mail_line, app.notice_run from ${applicationRole};
grant update (settled_at, outcome) on app.notice to ${applicationRole};
grant update (left_out) on app.notice_mail_line to ${applicationRole};
