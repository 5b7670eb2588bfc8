package ru.nastavnik.figure;

import org.jspecify.annotations.Nullable;
import ru.nastavnik.shared.OrganizationKind;

/**
 * What a row of a report stands for; null where it is not grouped by that.
 *
 * @param item code of the item
 * @param municipality id; of a row by authority the id of a municipality, or what stands for a department
 * @param organization id
 * @param entry number of the row within a submission
 * @param post name of the role whose task it is
 */
public record GroupKey(
        @Nullable String item,
        @Nullable OrganizationKind kind,
        @Nullable String municipality,
        @Nullable String organization,
        @Nullable Integer entry,
        @Nullable String post) {
    public static final GroupKey ALL = new GroupKey(null, null, null, null, null);

    /** Of a report that does not ask whose task it is. */
    public GroupKey(
            @Nullable String item,
            @Nullable OrganizationKind kind,
            @Nullable String municipality,
            @Nullable String organization,
            @Nullable Integer entry) {
        this(item, kind, municipality, organization, entry, null);
    }
}
