package ru.nastavnik.people.domain;

import java.util.Arrays;
import ru.nastavnik.shared.ValidationException;
import ru.nastavnik.shared.WholeFile;

/** Accepts a scan by what it contains, not by its name. */
public final class ScanContent {
    /** Ten megabytes: several pages scanned at 300 dpi. */
    public static final int LARGEST = 10 * 1024 * 1024;

    private static final byte[] PDF = {'%', 'P', 'D', 'F', '-'};
    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A};

    private ScanContent() {}

    /**
     * @return the media type that the content shows
     * @throws ValidationException if it is empty, too large, or neither PDF, JPEG nor PNG
     */
    public static String mediaType(byte[] content) {
        if (content.length == 0 || content.length > LARGEST) {
            throw new ValidationException("scan", "Файл пуст или больше 10 МБ. Согласие осталось без изменений.");
        }
        if (!WholeFile.is(content)) {
            throw new ValidationException(
                    "scan", "Файл обрывается: он передан или записан не до конца. Отсканируйте согласие ещё раз.");
        }
        if (startsWith(content, PDF)) {
            return "application/pdf";
        }
        if (startsWith(content, JPEG)) {
            return "image/jpeg";
        }
        if (startsWith(content, PNG)) {
            return "image/png";
        }
        throw new ValidationException(
                "scan", "Скан принимается как PDF, JPEG или PNG; содержимое этого файла — другое.");
    }

    private static boolean startsWith(byte[] content, byte[] mark) {
        return content.length >= mark.length && Arrays.equals(content, 0, mark.length, mark, 0, mark.length);
    }
}
