package ru.nastavnik.document;

import java.util.Arrays;
import ru.nastavnik.shared.ValidationException;
import ru.nastavnik.shared.WholeFile;

/** Decides by content, not by name, whether a file is a scan that can be kept. */
public final class ScanCheck {

    static final int MAX_BYTES = 15 * 1024 * 1024;

    private static final byte[] PDF = {'%', 'P', 'D', 'F', '-'};
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A};
    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};

    private ScanCheck() {}

    /** @throws ValidationException on field {@code scan} */
    public static String contentType(byte[] content) {
        if (content.length > MAX_BYTES) {
            throw new ValidationException("scan", "Файл больше 15 МБ. Отсканируйте с меньшим разрешением.");
        }
        if (!WholeFile.is(content)) {
            throw new ValidationException(
                    "scan", "Файл обрывается: он передан или записан не до конца. Отсканируйте лист ещё раз.");
        }
        if (startsWith(content, PDF)) {
            return "application/pdf";
        }
        if (startsWith(content, PNG)) {
            return "image/png";
        }
        if (startsWith(content, JPEG)) {
            return "image/jpeg";
        }
        throw new ValidationException("scan", "Скан принимается как PDF, JPG или PNG. Этот файл другого вида.");
    }

    /** Whether the file is a picture of a sheet, and not a document of ours. */
    static boolean isScan(byte[] content) {
        return startsWith(content, PDF) || startsWith(content, PNG) || startsWith(content, JPEG);
    }

    private static boolean startsWith(byte[] content, byte[] mark) {
        return content.length >= mark.length && Arrays.equals(content, 0, mark.length, mark, 0, mark.length);
    }
}
