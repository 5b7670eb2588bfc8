-- Who signs an organisation's orders if it is not simply the director by post: acting or not, by what ground, until when.
alter table app.order_settings
    add column signatory_acting boolean not null default false,
    add column signatory_ground text,
    add column signatory_until date,
    add check (not signatory_acting or signatory_ground is not null);
