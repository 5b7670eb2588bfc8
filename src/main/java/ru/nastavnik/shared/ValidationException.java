package ru.nastavnik.shared;

import java.util.List;
import java.util.stream.Collectors;

/** Refused input, field by field. */
public class ValidationException extends DomainException {
    private final transient List<FieldViolation> violations;

    public ValidationException(List<FieldViolation> violations) {
        super(violations.stream().map(FieldViolation::message).collect(Collectors.joining("; ")));
        this.violations = List.copyOf(violations);
    }

    public ValidationException(String field, String message) {
        this(List.of(new FieldViolation(field, message)));
    }

    public List<FieldViolation> violations() {
        return violations;
    }
}
