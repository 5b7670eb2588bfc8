-- What the curator has ticked and typed in an order that is not sent yet: a closed browser loses nothing.
create table app.pair_order_choice
(
    order_id        uuid primary key references app.pair_order,
    organization_id uuid  not null references app.organization,
    data            jsonb not null
);

alter table app.pair_order_choice enable row level security;
create policy pair_order_choice_of_organization on app.pair_order_choice
    using (organization_id = (select app.scope_organization()))
    with check (organization_id = (select app.scope_organization()));
