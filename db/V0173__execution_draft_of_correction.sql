-- A draft of a correction keeps its reason too, and which version of the record its writer saw: whoever comes back to a
-- draft is told if the record has been changed since.
alter table app.step_draft
    add column reason text not null default '',
    add column seen_version integer not null default 0;
