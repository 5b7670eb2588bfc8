-- Rounds of review of anything that is drafted, decided and agreed: programmes, roadmaps, municipal roadmaps.
create table app.review (
    subject_type text not null,
    subject_id uuid not null,
    round integer not null,
    state text not null check (state in ('DRAFT', 'DECISION', 'AGREEMENT', 'ACCEPTED')),
    -- accounts that wrote the draft since the last decision: none of them may decide on it
    authors uuid[] not null default '{}',
    version integer not null,
    primary key (subject_type, subject_id)
);

-- The text of every row as it was submitted, so that a reader of the next round sees what changed.
create table app.review_snapshot (
    subject_type text not null,
    subject_id uuid not null,
    round integer not null,
    position integer not null,
    row_key text not null,
    label text not null,
    content text not null,
    primary key (subject_type, subject_id, round, position),
    foreign key (subject_type, subject_id) references app.review
);

-- Who decided what, for whom, when. Append-only; accounts are not joined by a key because they may be archived.
create table app.review_decision (
    id uuid primary key,
    subject_type text not null,
    subject_id uuid not null,
    position integer not null,
    round integer not null,
    kind text not null check (kind in ('SUBMITTED', 'APPROVED', 'AGREED', 'RETURNED', 'REOPENED')),
    account_id uuid not null,
    on_behalf_of uuid,
    role text not null,
    decided_at timestamptz not null,
    comment text,
    unique (subject_type, subject_id, position),
    foreign key (subject_type, subject_id) references app.review
);

create table app.review_remark (
    decision_id uuid not null references app.review_decision,
    position integer not null,
    row_key text not null,
    remark text not null,
    primary key (decision_id, position)
);
