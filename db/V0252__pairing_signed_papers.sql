-- The term of pairs is what the order says, and the version of the text that was signed stands beside the signature.
alter table app.pair_order
    -- the text says «со дня подписания»: effective_from is known once it is signed
    add column from_signing boolean not null default false,
    add column effective_to date,
    add column signed_version text;

-- so far every order said: to the end of its school year
update app.pair_order
   set effective_to = case when kind in ('FIX', 'AMEND') then make_date(school_year + 1, 5, 31) end,
       from_signing = effective_from is null;
alter table app.pair_order
    add constraint pair_order_with_term check ((kind in ('FIX', 'AMEND')) = (effective_to is not null)),
    add constraint pair_order_term check (effective_to >= effective_from) not valid;
