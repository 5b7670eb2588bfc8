-- Who was reminded of what, by whom. A reminder is addressed to the post that is to act, in the list of that post.
create table app.task_reminder
(
    id          uuid primary key,
    task_id     text        not null references app.task,
    sent_at     timestamptz not null,
    sent_by     uuid        not null,
    sender_post text        not null
);

-- The reminders shown beside an open task, the newest first.
create index task_reminder_of_task on app.task_reminder (task_id, sent_at desc);

-- The sweep looks for open tasks whose term has come near or passed and that nobody has marked yet.
create index task_unmarked_term on app.task (due_on)
    where state = 'OPEN' and due_on is not null and escalated_at is null;
