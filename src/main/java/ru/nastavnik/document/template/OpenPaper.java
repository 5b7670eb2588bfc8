package ru.nastavnik.document.template;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * A written document whose number, date and version code are still open: marks stand in their places, so that one text
 * can be printed with blanks, with a reserved number, and registered with what people wrote by hand.
 */
public final class OpenPaper {

    static final String NUMBER = "\uE000";
    static final String DATE = "\uE001";
    static final String CODE = "\uE002";

    /** The open fields of the letterhead and the mark of each. */
    static final Map<String, String> MARKS = Map.of("number", NUMBER, "date", DATE);

    private OpenPaper() {}

    static boolean isMark(int point) {
        return point == NUMBER.charAt(0) || point == DATE.charAt(0) || point == CODE.charAt(0);
    }

    /** The .docx with its places filled. */
    public static byte[] fill(byte[] open, String number, String date, String code) {
        ZipPackage zip = new ZipPackage();
        PackageGuard.read("document", open)
                .forEach((name, part) -> zip.add(ZipPackage.Part.of(name, filled(name, part, number, date, code))));
        return zip.finish();
    }

    private static byte[] filled(String name, byte[] part, String number, String date, String code) {
        if (!name.startsWith("word/") || !name.endsWith(".xml")) {
            return part;
        }
        String text = new String(part, StandardCharsets.UTF_8);
        if (!text.contains(NUMBER) && !text.contains(DATE) && !text.contains(CODE)) {
            return part;
        }
        return text.replace(NUMBER, XmlText.escape(number))
                .replace(DATE, XmlText.escape(date))
                .replace(CODE, XmlText.escape(code))
                .getBytes(StandardCharsets.UTF_8);
    }
}
