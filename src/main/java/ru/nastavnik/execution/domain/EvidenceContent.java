package ru.nastavnik.execution.domain;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.shared.ValidationException;
import ru.nastavnik.shared.WholeFile;

/**
 * An evidence file, judged by its content and not by what its name or the browser say.
 *
 * @param name a name that is safe to show and to save: no path, no control or direction marks, the ending of the type
 */
public record EvidenceContent(String name, String contentType, byte[] bytes) {
    public static final int MAX_BYTES = 20 * 1024 * 1024;
    private static final int LONGEST_NAME = 120;

    private enum Type {
        PDF("application/pdf", List.of("pdf")),
        JPEG("image/jpeg", List.of("jpg", "jpeg")),
        PNG("image/png", List.of("png")),
        DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", List.of("docx")),
        XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", List.of("xlsx"));

        private final String contentType;
        private final List<String> endings;

        Type(String contentType, List<String> endings) {
            this.contentType = contentType;
            this.endings = endings;
        }
    }

    /** @throws ValidationException if the file is empty, too large or of a type that is not accepted */
    public static EvidenceContent of(String givenName, byte[] bytes) {
        if (bytes.length == 0) {
            throw new ValidationException("file", "Файл пуст.");
        }
        if (bytes.length > MAX_BYTES) {
            throw new ValidationException("file", "Файл больше 20 МБ. Уменьшите его или разделите на части.");
        }
        Type type = type(bytes);
        if (type == null) {
            throw new ValidationException(
                    "file", "Принимаются pdf, docx, xlsx, jpg и png; содержимое этого файла — другое.");
        }
        if (!WholeFile.is(bytes)) {
            throw new ValidationException(
                    "file", "Файл обрывается: он передан или записан не до конца. Выберите его ещё раз.");
        }
        return new EvidenceContent(safeName(givenName, type), type.contentType, bytes);
    }

    private static @Nullable Type type(byte[] bytes) {
        if (startsWith(bytes, "%PDF-".getBytes(StandardCharsets.US_ASCII))) {
            return Type.PDF;
        }
        if (startsWith(bytes, new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF})) {
            return Type.JPEG;
        }
        if (startsWith(bytes, new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'})) {
            return Type.PNG;
        }
        if (!startsWith(bytes, new byte[] {'P', 'K', 3, 4})) {
            return null;
        }
        String directory = new String(bytes, StandardCharsets.ISO_8859_1);
        if (!directory.contains("[Content_Types].xml") || directory.contains("vbaProject.bin")) {
            return null;
        }
        if (directory.contains("word/document.xml")) {
            return Type.DOCX;
        }
        return directory.contains("xl/workbook.xml") ? Type.XLSX : null;
    }

    private static boolean startsWith(byte[] bytes, byte[] start) {
        return bytes.length >= start.length && Arrays.equals(bytes, 0, start.length, start, 0, start.length);
    }

    private static String safeName(String given, Type type) {
        String name = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1)
                .replaceAll("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}<>:\"|?*]", "")
                .strip();
        int dot = name.lastIndexOf('.');
        String ending = dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
        String stem = type.endings.contains(ending) ? name.substring(0, dot) : name.replace('.', '_');
        stem = stem.replaceAll("^[.\\s]+", "");
        if (stem.isBlank()) {
            stem = "файл";
        }
        return stem.substring(0, Math.min(stem.length(), LONGEST_NAME)) + "." + type.endings.get(0);
    }
}
