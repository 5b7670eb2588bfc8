-- Pairs end on the last day that their order names («по 31.05.2027»): it is part of the pair, so that «кто за кем
-- закреплён» is right on any day without a job that comes too late.
alter table app.mentoring_pair add column term_to date;

update app.mentoring_pair pair
   set term_to = o.effective_to
  from app.pair_order o
 where o.id = pair.fixed_by;

alter table app.mentoring_pair
    add constraint mentoring_pair_with_term check (state = 'DRAFT' or term_to is not null);
