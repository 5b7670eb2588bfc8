-- The order that approves a programme or a roadmap is registered when its director signs it, in the round of that
-- decision; the agreement that follows is a record and rewrites nothing.
alter table app.programme add column document_round integer;
alter table app.roadmap add column document_round integer;
