package ru.nastavnik.workflow;

/** Id of a process definition, equal to its file name in {@code processes/}. */
public record ProcessKey(String value) {
    @Override
    public String toString() {
        return value;
    }
}
