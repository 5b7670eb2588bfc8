-- Only the application asks about prints and files, by what its page was given.
revoke all on function app.documents_of_check_code(text) from public;
revoke all on function app.documents_of_file(text) from public;
grant execute on function app.documents_of_check_code(text) to ${applicationRole};
grant execute on function app.documents_of_file(text) to ${applicationRole};
