-- Two more things that a post is told: that whoever stands in for it can no longer act, and that a post beneath it lies
-- idle with open tasks. Both are about an account that was switched off, and name nobody.
alter table app.notice
    drop constraint notice_kind_check,
    add constraint notice_kind_check
        check (kind in ('OPENED', 'DECIDED', 'REMINDED', 'NEAR', 'LATE', 'LATE_IN_MUNICIPALITY', 'SUBSTITUTE_OFF', 'POST_IDLE'));
