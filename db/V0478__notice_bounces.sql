-- Reports of non-delivery come back by mail, to a mailbox that may be set. What they say of a mail stands at the mail: the
-- server took it, and it did not arrive.
alter table app.notice_mail
    add column bounced_at timestamptz,
    add constraint notice_mail_bounced_after_sending check (bounced_at is null or state = 'SENT');

-- How far the mailbox has been read. Other mails in it are not touched, and not read again.
create table app.notice_bounce_box
(
    box          text primary key,  -- user, host and folder
    uid_validity bigint      not null,
    last_uid     bigint      not null,
    read_at      timestamptz not null,
    failure      text               -- why the last reading failed; null: it did not
);
revoke delete, truncate on app.notice_bounce_box from ${applicationRole};

alter table app.notice
    drop constraint notice_kind_check,
    add constraint notice_kind_check
        check (kind in ('OPENED', 'DECIDED', 'REMINDED', 'NEAR', 'LATE', 'LATE_IN_MUNICIPALITY', 'SUBSTITUTE_OFF',
                        'POST_IDLE', 'ASSIGNED', 'TAKEN_BACK', 'DONE_FOR_YOU', 'ADDRESS_REFUSED', 'MAILS_REFUSED'));

-- Whose address takes no mails is told by the bell, as nothing else reaches them; administrators once a day.
create function app.notice_of_refused_address() returns trigger
    language plpgsql
as
$$
begin
    insert into app.notice (kind, post, created_at, not_before, dedupe_key, settled_at, outcome)
    values ('ADDRESS_REFUSED', 'ACCOUNT:' || new.account_id, new.refused_at, new.refused_at,
            'address-refused:' || new.account_id || ':' || extract(epoch from new.refused_at), new.refused_at, 'WITHOUT_MAIL'),
           ('MAILS_REFUSED', 'ADMINISTRATOR:', new.refused_at, new.refused_at,
            'mails-refused:' || cast(new.refused_at as date), new.refused_at, 'WITHOUT_MAIL')
        on conflict (dedupe_key) do nothing;
    return null;
end
$$;
create trigger address_refused_is_told
    after update of refused_at
    on app.notice_choice
    for each row
    when (old.refused_at is null and new.refused_at is not null)
execute function app.notice_of_refused_address();
