-- A term is moved by an order that the director signed; its number and day come from the register.
alter table app.roadmap_extension add column document_id uuid references app.document;

comment on column app.roadmap_extension.document_id is 'The order that granted the request; null where the term was moved before orders were signed on paper.';
