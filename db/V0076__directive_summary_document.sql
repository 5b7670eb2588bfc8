-- The registered document with which an act was closed. Documents are numbered above acts: no foreign key down here.
alter table app.directive add column summary_document_id uuid;
