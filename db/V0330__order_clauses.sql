-- What an organisation's orders say beyond the region's wording; set by its director.
create table app.order_clauses (
    organization_id uuid    primary key references app.organization,
    -- the municipal act to which orders refer, as it is called: «приказ управления образования от … № … «О …»»
    municipal_act   text,
    -- whether orders on pairs promise employees a payment for extra work (Labour Code art. 60.2, 151)
    extra_pay       boolean not null default false,
    version         integer not null
);
