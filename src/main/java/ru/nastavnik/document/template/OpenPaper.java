package ru.nastavnik.document.template;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A written document whose number, date and codes are still open: marks stand in their places, so that one text can be
 * printed with blanks, with a reserved number, and registered with what people wrote by hand.
 */
public final class OpenPaper {

    static final String NUMBER = "\uE000";
    static final String DATE = "\uE001";
    static final String CODE = "\uE002";
    static final String WHERE = "\uE003";

    /** The open fields of the letterhead and the mark of each. */
    static final Map<String, String> MARKS = Map.of("number", NUMBER, "date", DATE);

    /** The picture of the square code; one white dot as long as there is no code. */
    static final String SQUARE = "word/media/print-mark.png";

    private static final byte[] NOTHING = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGP4DwABAQEAsTj2FgAAAABJRU5ErkJggg==");

    /**
     * What the places get.
     *
     * @param number on its line
     * @param date likewise
     * @param code what the foot of every sheet says after «Код версии: »
     * @param where what the foot of the first sheet says below; may be empty
     */
    public record Words(String number, String date, String code, String where) {}

    private OpenPaper() {}

    static boolean isMark(int point) {
        return point >= NUMBER.charAt(0) && point <= WHERE.charAt(0);
    }

    static byte[] nothing() {
        return NOTHING.clone();
    }

    /** Whether the file has places to fill; one that somebody changed outside has none. */
    public static boolean isOpen(byte[] docx) {
        return PackageGuard.read("document", docx).entrySet().stream()
                .filter(part -> isText(part.getKey()))
                .anyMatch(part -> new String(part.getValue(), StandardCharsets.UTF_8)
                        .chars()
                        .anyMatch(OpenPaper::isMark));
    }

    /** The words of a text with the places of number and date filled; codes stand at the foot and in no paragraph. */
    public static String fill(String block, String number, String date) {
        return block.replace(NUMBER, number).replace(DATE, date);
    }

    /** Whether a paragraph has the place of the number or of the date. */
    public static boolean hasPlace(String block) {
        return block.chars().anyMatch(OpenPaper::isMark);
    }

    /** The picture of the square code of a document; empty if it has no place for one, or no code yet. */
    public static Optional<byte[]> square(byte[] docx) {
        return Optional.ofNullable(PackageGuard.read("document", docx).get(SQUARE))
                .filter(picture -> !Arrays.equals(picture, NOTHING));
    }

    /**
     * The .docx with its places filled.
     *
     * @param square a PNG picture for the place of the square code; null leaves it white
     */
    public static byte[] fill(byte[] open, Words words, byte @Nullable [] square) {
        ZipPackage zip = new ZipPackage();
        PackageGuard.read("document", open)
                .forEach((name, part) -> zip.add(ZipPackage.Part.of(
                        name, name.equals(SQUARE) && square != null ? square : filled(name, part, words))));
        return zip.finish();
    }

    private static boolean isText(String name) {
        return name.startsWith("word/") && name.endsWith(".xml");
    }

    private static byte[] filled(String name, byte[] part, Words words) {
        if (!isText(name)) {
            return part;
        }
        String text = new String(part, StandardCharsets.UTF_8);
        if (text.chars().noneMatch(OpenPaper::isMark)) {
            return part;
        }
        return text.replace(NUMBER, XmlText.escape(words.number()))
                .replace(DATE, XmlText.escape(words.date()))
                .replace(CODE, XmlText.escape(words.code()))
                .replace(WHERE, words.where().isEmpty() ? "" : XmlText.escape("\n" + words.where()))
                .getBytes(StandardCharsets.UTF_8);
    }
}
