-- Whoever sent something may call it back until it is decided: the round ends, nobody has decided.
alter table app.review_decision
    drop constraint review_decision_kind_check,
    add constraint review_decision_kind_check
        check (kind in ('SUBMITTED', 'APPROVED', 'AGREED', 'RETURNED', 'REOPENED', 'CALLED_BACK'));

alter table app.roadmap_extension
    drop constraint roadmap_extension_state_check,
    add constraint roadmap_extension_state_check
        check (state in ('REQUESTED', 'GRANTED', 'REFUSED', 'ENDED', 'CALLED_BACK'));

alter table app.submission_round
    add column called_back_at timestamptz,
    add constraint submission_round_called_back_undecided check (called_back_at is null or accepted is null);
