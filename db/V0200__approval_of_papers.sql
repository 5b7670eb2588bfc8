-- Who agrees after the director is asked of the decision table once, when a draft is sent, and holds for that round. Null
-- for nobody: the municipality has waived it, or such a paper is not agreed; and for decisions of other kinds.
alter table app.review_decision
    add column agreement_level text
        check (agreement_level in ('MUNICIPALITY', 'GENERAL_EDUCATION', 'VOCATIONAL_EDUCATION')),
    add check (agreement_level is null or kind = 'SUBMITTED');

-- One process approves papers of several types; lists, screens and dashboards tell them apart by what
-- app.review calls them.
alter table app.task
    add column subject_type text;
