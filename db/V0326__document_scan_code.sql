-- How the scan was compared with the registered text: the program read the code on it, or whoever attached it looked.
-- Null: attached before scans were compared.
alter table app.document_scan add column compared text check (compared in ('READ', 'LOOKED'));
