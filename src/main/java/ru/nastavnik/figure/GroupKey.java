package ru.nastavnik.figure;

import org.jspecify.annotations.Nullable;
import ru.nastavnik.shared.OrganizationKind;

/**
 * What a row of a report stands for; null where it is not grouped by that.
 *
 * @param item code of the item
 * @param municipality id
 * @param organization id
 * @param entry number of the row within a submission
 */
public record GroupKey(
        @Nullable String item,
        @Nullable OrganizationKind kind,
        @Nullable String municipality,
        @Nullable String organization,
        @Nullable Integer entry) {
    public static final GroupKey ALL = new GroupKey(null, null, null, null, null);
}
