package ru.nastavnik.protocol;

import org.jspecify.annotations.Nullable;
import ru.nastavnik.document.DocumentFile;

/**
 * What somebody enters about a protocol that was signed.
 *
 * @param number as it stands in the book of the body
 * @param versionCode at the foot of the signed sheet
 * @param scan of the sheet; null if it follows later
 */
public record ProtocolRegistration(
        String number, String versionCode, @Nullable DocumentFile scan) {}
