package ru.nastavnik.document;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.shared.OrganizationId;

/**
 * A version of a template as it was stored; it never changes.
 *
 * @param organization whose variant it is; null: the region's
 * @param number counts the versions of the kind there, from 1
 * @param note what is new in it
 * @param sha256 of the file as it was uploaded
 * @param uploadedBy the account
 */
public record TemplateVersion(
        TemplateVersionId id,
        DocumentKind kind,
        @Nullable OrganizationId organization,
        int number,
        String fileName,
        String note,
        String sha256,
        Instant uploadedAt,
        String uploadedBy) {

    /** What the template is called that comes with the program. */
    static final String SHIPPED = "поставлен с системой";

    /** «региональный, версия 3», «организации, версия 1». */
    public String title() {
        return (organization == null ? "региональный" : "организации") + ", версия " + number;
    }
}
