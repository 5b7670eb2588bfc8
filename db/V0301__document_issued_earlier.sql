-- An order that was issued without the system: its scan stands in the place of a text that the system printed.
alter table app.paper_version add column earlier_signatory text;

comment on column app.paper_version.earlier_signatory is 'Who signed, post and name, of a paper that the system did not write; then content is the scan of the sheet.';
