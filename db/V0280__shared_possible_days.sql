-- «01.09.206» was once registered as the year 206. Screens, imports and services refuse such a day now; these constraints
-- keep it out of the columns in which it would be a legal fact, whichever way it comes. They only bound the year: what
-- is right on the day of entry is the services' affair.
--
-- Not validated: rows from before may hold such a slip, and it is corrected by an order, not by a migration. New rows and
-- changed ones are checked.

alter table app.organization
    add constraint organization_days_possible
        check (opened_on >= date '1800-01-01' and closed_on < date '2200-01-01') not valid;

alter table app.directive
    add constraint directive_days_possible
        check (term_from >= date '1992-01-01' and term_to < date '2200-01-01') not valid;

alter table app.directive_number
    add constraint directive_number_day_possible
        check (dated_on between date '1992-01-01' and date '2199-12-31') not valid;

alter table app.document
    add constraint document_day_possible
        check (document_date between date '1992-01-01' and date '2199-12-31') not valid;

alter table app.person
    add constraint person_birth_possible
        check (birth_date between date '1900-01-01' and date '2199-12-31') not valid;

alter table app.consent
    add constraint consent_days_possible
        check (given_on >= date '2006-07-27' and expires_on < date '2200-01-01') not valid;

alter table app.curator_appointment
    add constraint curator_appointment_days_possible
        check (agreed_on >= date '1992-01-01' and signed_on between date '1992-01-01' and date '2199-12-31') not valid;

alter table app.pair_order
    add constraint pair_order_days_possible
        check (signed_on >= date '1992-01-01'
           and effective_from between date '1992-01-01' and date '2199-12-31') not valid;

alter table app.curator_release
    add constraint curator_release_day_possible
        check (signed_on between date '1992-01-01' and date '2199-12-31') not valid;
