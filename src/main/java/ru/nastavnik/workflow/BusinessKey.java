package ru.nastavnik.workflow;

import java.util.UUID;

/** The id of the aggregate whose life a process instance follows. */
public record BusinessKey(String value) {
    public static BusinessKey of(UUID aggregateId) {
        return new BusinessKey(aggregateId.toString());
    }

    @Override
    public String toString() {
        return value;
    }
}
