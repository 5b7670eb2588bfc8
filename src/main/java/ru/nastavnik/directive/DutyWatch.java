package ru.nastavnik.directive;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.shared.MunicipalityId;

/**
 * Who has to hear, in the transaction of the deed, that the organisations of a municipality owe less or more than before.
 * Implemented by the roadmap module, so that the arrow points here.
 */
public interface DutyWatch {

    /**
     * One of these duties is fulfilled, or an organisation bears it no more.
     *
     * @param launch null for every launch under which it is owed
     */
    void lessIsOwed(MunicipalityId municipality, @Nullable LaunchId launch, Set<Duty> duties);

    /**
     * One of these duties is owed anew, or by an organisation that has joined.
     *
     * @param launch null for every launch under which it is owed
     */
    void moreIsOwed(MunicipalityId municipality, @Nullable LaunchId launch, Set<Duty> duties);
}
