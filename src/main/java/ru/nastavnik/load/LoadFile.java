package ru.nastavnik.load;

import java.time.LocalDate;
import ru.nastavnik.shared.table.Answers;
import ru.nastavnik.shared.table.TableFile;

/**
 * A file to be loaded.
 *
 * @param form code of the form by which its columns are read; empty for kinds that have none
 * @param answers what the person said to the questions of the preview
 * @param goodRowsOnly whether the rows without faults are loaded though others have some
 * @param asOf the day for which its figures hold; kinds whose rows have days of their own do not read it
 */
public record LoadFile(
        String form, LocalDate asOf, String name, byte[] content, Answers answers, boolean goodRowsOnly) {

    public LoadFile(String form, LocalDate asOf, String name, byte[] content) {
        this(form, asOf, name, content, Answers.NONE, false);
    }

    public LoadFile answered(Answers given) {
        return new LoadFile(form, asOf, name, content, given, goodRowsOnly);
    }

    /** The same file, of which the rows without faults are loaded and the others are not. */
    public LoadFile withoutFaultyRows() {
        return new LoadFile(form, asOf, name, content, answers, true);
    }

    /** @throws ru.nastavnik.shared.DomainException if it is no table */
    public TableFile table() {
        return TableFile.read(name, content).answered(answers);
    }
}
