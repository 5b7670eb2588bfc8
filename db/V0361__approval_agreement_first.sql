-- A municipality may agree programmes and roadmaps before the director approves them: «СОГЛАСОВАНО» then stands on the
-- first sheet of what the director signs.
alter table app.municipality
    add column agreement_first boolean not null default false,
    add constraint municipality_agreement_first check (agreement_required or not agreement_first);

alter table app.review_decision
    -- of what was sent: whether the agreement comes before the approval in this round
    add column agreement_first boolean not null default false,
    add constraint review_decision_agreement_first check (agreement_level is not null or not agreement_first);
