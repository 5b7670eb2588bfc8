-- Under which of its names a form of mentoring is printed: its title in the directive, or an alias that the region uses.
alter table app.mentoring_form
    add column printed text,
    add constraint mentoring_form_printed_is_its_name check (printed is null or printed = any (aliases));

-- Facts of indicators come from files, too.
alter table app.monitoring_load drop constraint monitoring_load_kind_check;
alter table app.monitoring_load
    add constraint monitoring_load_kind_check
        check (kind in ('FIGURES', 'POPULATION', 'PLANNED_RESULTS', 'INDICATOR_FACTS'));
