-- What a school has said once about the columns of its lists from another system: kept for the next file. Titles of
-- columns and what they hold, no personal data.
create table app.people_column_mapping (
    organization_id uuid not null references app.organization,
    question        text not null,
    choice          text not null,
    primary key (organization_id, question)
);
revoke delete, truncate on app.people_column_mapping from ${applicationRole};
