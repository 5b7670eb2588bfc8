-- What held before a load of facts, so that it holds again when the load is taken back. Source null: there was no fact.
create table app.indicator_fact_before (
    load_id        uuid    not null references app.monitoring_load deferrable initially deferred,
    indicator_code text    not null,
    year           integer not null,
    as_of          date    not null,
    number         numeric,
    reason         text,
    numerator      numeric,
    denominator    numeric,
    source         text,
    figure_set_id  uuid references app.figure_set,
    recorded_at    timestamptz,
    recorded_by    uuid references app.account,
    primary key (load_id, indicator_code, year, as_of)
);
revoke update, delete, truncate on app.indicator_fact_before from ${applicationRole};
