package ru.nastavnik.signature;

import ru.nastavnik.shared.ValidationException;
import ru.nastavnik.signature.cms.CmsFile;
import ru.nastavnik.signature.domain.CleanText;

/** A signature file as somebody uploaded it, readable and under a name that is what it looks like. */
record UploadedSignature(String name, CmsFile cms) {
    static final String FIELD = "signature";
    private static final int LONGEST_NAME = 150;

    /** @throws ValidationException on field {@code signature} if it is no signature, or its name deceives */
    static UploadedSignature read(String fileName, byte[] content) {
        return new UploadedSignature(usable(fileName), CmsFile.read(content));
    }

    /** @throws ValidationException if the name would be shown as something else than it is */
    private static String usable(String fileName) {
        if (CleanText.deceives(fileName)) {
            throw new ValidationException(
                    FIELD,
                    "В имени файла есть невидимые знаки, которые меняют его вид. Переименуйте файл и приложите снова.");
        }
        String name = CleanText.of(fileName.replaceAll("[/\\\\:*?\"<>|]", "_"));
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw new ValidationException(FIELD, "Имя файла длиннее " + LONGEST_NAME + " знаков или пустое.");
        }
        return name;
    }
}
