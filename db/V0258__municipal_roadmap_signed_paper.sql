-- The round of approval in which the municipality's roadmap was signed and registered.
alter table app.municipal_roadmap add column document_round integer;
