-- The registered document of the last version in force; a later version's document names the one it amends.
alter table app.programme add column document_id uuid;
alter table app.roadmap add column document_id uuid;
alter table app.municipal_roadmap add column document_id uuid;
