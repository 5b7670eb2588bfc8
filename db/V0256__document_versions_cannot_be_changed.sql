-- A text that was printed is evidence of what was signed: it is added and read, nothing else.
revoke update, delete, truncate on app.paper_version from ${applicationRole};
-- A number never leaves its register.
revoke delete, truncate on app.register_entry from ${applicationRole};
