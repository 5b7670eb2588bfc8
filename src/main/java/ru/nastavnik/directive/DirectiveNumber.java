package ru.nastavnik.directive;

import java.time.LocalDate;
import ru.nastavnik.shared.Department;

/**
 * A number that one of the departments gave to the joint act.
 *
 * @param signatoryPost post of who signed, without a name
 */
public record DirectiveNumber(String number, LocalDate datedOn, Department department, String signatoryPost) {}
