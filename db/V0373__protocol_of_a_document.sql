-- The protocol of a document to which a scan is attached.
create index protocol_by_document on app.protocol (document_id) where document_id is not null;
