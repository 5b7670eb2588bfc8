package ru.nastavnik.workflow;

/** Id of a decision table, equal to its file name in {@code processes/}. */
public record DecisionKey(String value) {
    @Override
    public String toString() {
        return value;
    }
}
