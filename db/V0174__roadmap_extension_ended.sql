-- A request for more time ends undecided when the organisation leaves the directive or the directive is closed.
alter table app.roadmap_extension
    drop constraint roadmap_extension_state_check,
    add constraint roadmap_extension_state_check check (state in ('REQUESTED', 'GRANTED', 'REFUSED', 'ENDED'));

comment on column app.roadmap_extension.refusal is 'Why the director refused, or why the request ended undecided.';
