package ru.nastavnik.pairing;

/** Whose work depends on the pairs that orders have fixed; the execution of roadmaps. */
public interface PairsObserver {

    /** Called once per order, after the process has moved on, in the transaction of its signing. */
    void pairsChanged(PairsChanged changed);
}
