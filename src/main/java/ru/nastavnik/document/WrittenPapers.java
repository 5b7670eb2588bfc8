package ru.nastavnik.document;

/** Hears of every text that is written for signing and registration. The application itself listens to none. */
@FunctionalInterface
public interface WrittenPapers {

    /** @param code of the text, as it stands at the foot of its prints */
    void wrote(String code, WrittenPaper paper);
}
